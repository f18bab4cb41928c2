/**
 * The words that carry a claim: "more than", "doubled", "up from", "highest", "a day", "did not respond", "where known".
 * Read, never shown; both languages stand side by side. Longer phrases win over shorter ones.
 */
import type { Cue, Qualifier } from './mention.js';
import { phrases } from './trie.js';

type Entry = readonly [string, Cue];

const all = (cue: Cue, ...list: readonly string[]): readonly Entry[] => list.map((p) => [p, cue] as const);
const q = (qualifier: Qualifier, ...list: readonly string[]): readonly Entry[] => all({ cue: 'qualifier', qualifier }, ...list);

const QUALIFIERS: readonly Entry[] = [
  ...q('almost', 'almost', 'nearly', 'just under', 'close to', 'approaching', 'just short of', 'not quite', 'bron', 'bron i', 'ychydig llai na', 'bron yn', 'agos at', 'just below', 'virtually'),
  ...q('more-than', 'more than', 'over', 'above', 'in excess of', 'upwards of', 'exceeding', 'well over', 'well above', 'just over', 'mwy na', 'dros', 'fwy na', 'ychydig dros', 'tros', 'topped', 'exceeded', 'greater than'),
  ...q('at-least', 'at least', 'no fewer than', 'no less than', 'a minimum of', 'o leiaf', 'not less than'),
  ...q('about', 'about', 'around', 'approximately', 'roughly', 'an estimated', 'some', 'or so', 'tua', 'oddeutu', 'rhyw', 'o gwmpas', 'circa', 'an average of', 'on average', 'ar gyfartaledd'),
  ...q('at-most', 'up to', 'as many as', 'at most', 'no more than', 'hyd at', 'dim mwy na'),
  ...q('less-than', 'fewer than', 'less than', 'under', 'below', 'llai na', 'o dan', 'lai na'),
  ...q('exactly', 'exactly', 'precisely', 'union'),
];

const RATIOS: readonly Entry[] = [
  ...all({ cue: 'ratio', factor: 2 }, 'double', 'doubled', 'doubles', 'doubling', 'twice', 'twofold', 'two fold', 'twice as many', 'double the number', 'double the', 'dwbl', 'ddwbl', 'dyblu', 'ddyblu', 'dyblodd', 'ddyblodd', 'wedi dyblu', 'dwywaith', 'ddwywaith', 'dwywaith cymaint'),
  ...all({ cue: 'ratio', factor: 3 }, 'treble', 'trebled', 'trebles', 'trebling', 'triple', 'tripled', 'triples', 'tripling', 'threefold', 'three fold', 'treblu', 'dreblu', 'threblu', 'wedi treblu', 'treblodd', 'teirgwaith', 'deirgwaith'),
  ...all({ cue: 'ratio', factor: 4 }, 'quadruple', 'quadrupled', 'quadruples', 'quadrupling', 'fourfold', 'four fold', 'pedryblu', 'bedryblu', 'pedair gwaith', 'bedair gwaith', 'wedi pedryblu'),
  ...all({ cue: 'ratio', factor: 5 }, 'quintupled', 'fivefold', 'five fold', 'pum gwaith', 'bum gwaith'),
  ...all({ cue: 'ratio', factor: 6 }, 'sixfold', 'six fold'),
  ...all({ cue: 'ratio', factor: 7 }, 'sevenfold', 'seven fold'),
  ...all({ cue: 'ratio', factor: 8 }, 'eightfold', 'eight fold'),
  ...all({ cue: 'ratio', factor: 10 }, 'tenfold', 'ten fold'),
  ...all({ cue: 'ratio', factor: 0.5 }, 'halved', 'halve', 'halving', 'haneru', 'wedi haneru', 'hanerodd'),
  ...all({ cue: 'times' }, 'times', 'fold', 'times as many', 'times more', 'times higher', 'times the number', 'gwaith', 'waith', 'times the'),
];

const WAYS: readonly Entry[] = [
  ...all({ cue: 'up' }, 'rise', 'rose', 'risen', 'rising', 'rises', 'increase', 'increased', 'increases', 'increasing', 'up', 'jump', 'jumped', 'soar', 'soared', 'soaring', 'surge', 'surged', 'grew', 'grown', 'growth', 'climbed', 'gone up', 'went up', 'leap', 'leapt', 'spike', 'spiked', 'hike', 'rocketed', 'upturn', 'higher', 'upward', 'cynnydd', 'gynnydd', 'chynnydd', 'codi', 'wedi codi', 'cododd', 'gododd', 'cynyddu', 'wedi cynyddu', 'gynyddodd', 'cynyddodd', 'godi', 'i fyny', 'uwch', 'twf', 'naid'),
  ...all({ cue: 'down' }, 'fall', 'fell', 'fallen', 'falling', 'falls', 'drop', 'dropped', 'drops', 'decrease', 'decreased', 'decreases', 'decline', 'declined', 'down', 'reduced', 'reduction', 'lower', 'dip', 'dipped', 'plunged', 'plummeted', 'gone down', 'went down', 'slump', 'slumped', 'gostyngiad', 'ostyngiad', 'gostwng', 'wedi gostwng', 'gostyngodd', 'ostyngodd', 'lleihad', 'lleihau', 'wedi lleihau', 'cwymp', 'disgyn', 'syrthiodd', 'i lawr', 'yn is', 'cwympo', 'wedi cwympo'),
  ...all({ cue: 'same' }, 'unchanged', 'remained stable', 'stayed the same', 'no change', 'heb newid', 'remained the same'),
  ...all({ cue: 'size', size: 'slight' }, 'slightly', 'slight', 'marginally', 'a little', 'ychydig', 'small'),
  ...all({ cue: 'size', size: 'great' }, 'significantly', 'significant', 'sharply', 'sharp', 'dramatically', 'dramatic', 'steeply', 'steep', 'considerably', 'substantially', 'substantial', 'markedly', 'massively', 'hugely', 'far', 'sylweddol', 'yn sylweddol', 'llawer', 'sydyn', 'shocking', 'huge', 'alarming', 'much'),
  ...all({ cue: 'size', size: 'steady' }, 'steadily', 'steady', 'consistently', 'year after year', 'every year', 'yn gyson'),
];

const COMPARING: readonly Entry[] = [
  ...all({ cue: 'compare', way: null }, 'compared with', 'compared to', 'in comparison with', 'in comparison to', 'against just', 'compares with', 'compares to', 'versus', 'against a total of', 'set against', 'by comparison with', "o 'i gymharu â", "o'i gymharu â", 'o gymharu â', 'o gymharu gyda', "o'i gymharu gyda", 'o gymharu ag', "o'i gymharu ag", 'when there were', "o 'u cymharu â", "o'u cymharu â"),
  ...all({ cue: 'compare', way: 'up' }, 'up from', 'higher than', 'more than the', 'above the', 'greater than the', 'higher than the', 'an increase from', 'a rise from', 'an increase on', 'a rise on', 'up on', 'an increase on the', 'rise on the', 'increase on the', 'jump from', 'i fyny o', 'yn uwch na', "yn uwch na 'r", "uwch na'r", 'uwch na', 'cynnydd o gymharu â', 'larger than', 'more than in'),
  ...all({ cue: 'compare', way: 'down' }, 'down from', 'lower than', 'fewer than the', 'less than the', 'below the', 'lower than the', 'a fall from', 'a drop from', 'a decrease from', 'a decrease on', 'a fall on', 'down on', 'i lawr o', 'yn is na', "is na'r", 'fewer than in'),
];

const ORDER: readonly Entry[] = [
  ...all({ cue: 'highest' }, 'highest', 'the most', 'largest', 'biggest', 'greatest', 'top of the', 'worst', 'topped the', 'uchaf', 'fwyaf', 'mwyaf', 'most offences', 'most crimes', 'the highest number', 'highest number', 'highest total', 'highest figure'),
  ...all({ cue: 'lowest' }, 'lowest', 'the fewest', 'the least', 'smallest', 'isaf', 'lleiaf', 'fewest'),
  ...all({ cue: 'any-other' }, 'more than any other', 'than any other', 'ahead of any other', 'than anywhere else', 'mwy nag unrhyw', 'nag unrhyw'),
  ...all({ cue: 'followed-by' }, 'followed by', 'ahead of', 'then', "wedi 'i ddilyn gan", "wedi'i ddilyn gan", "ac yna"),
  ...all({ cue: 'record' }, 'record level', 'record levels', 'a record level', 'record high', 'a record high', 'record highs', 'record number', 'record numbers', 'a record number', 'a record', 'record total', 'record figure', 'record figures', 'all time high', 'an all time high', 'all time highs', 'highest ever', 'highest on record', 'highest level ever', 'highest number ever', 'most ever', 'highest since', 'highest level since', 'highest number since', 'highest figure since', 'never been higher', 'highest recorded', 'highest since records began', 'lefel uchaf erioed', 'uchaf erioed', 'y nifer uchaf erioed', 'lefelau uchaf erioed', 'record newydd', 'ei lefel uchaf', 'uchaf ers', 'nifer uchaf ers', 'lefel uchaf ers'),
  ...all({ cue: 'year-high' }, 'year high'),
];

const RATES: readonly Entry[] = [
  ...all({ cue: 'per', days: 1 }, 'a day', 'per day', 'every day', 'each day', 'daily', 'y dydd', 'bob dydd', 'y diwrnod', 'every single day'),
  ...all({ cue: 'per', days: 7 }, 'a week', 'per week', 'every week', 'each week', 'weekly', 'yr wythnos', 'bob wythnos'),
  ...all({ cue: 'per', days: 30.436875 }, 'a month', 'per month', 'every month', 'each month', 'monthly', 'y mis', 'bob mis'),
  ...all({ cue: 'per', days: 1 / 24 }, 'an hour', 'per hour', 'every hour', 'yr awr', 'bob awr'),
  ...all({ cue: 'every' }, 'every', 'one every', 'bob'),
  ...all({ cue: 'minutes' }, 'minutes', 'minute', 'munud'),
  ...all({ cue: 'hours' }, 'hours', 'hour', 'awr'),
];

const SHARES: readonly Entry[] = [
  ...all({ cue: 'share-of' }, 'of all', 'of the', 'of cases', 'of offences', 'of crimes', 'of incidents', 'of instances', 'of victims', 'of the total', 'made up', 'makes up', 'make up', 'accounted for', 'accounts for', 'account for', 'accounting for', 'proportion', 'a share of', "o 'r holl", 'o holl', "o'r holl", 'o achosion', "o 'r troseddau", "o'r cyfanswm", 'were against', 'of records'),
  ...all({ cue: 'victims' }, 'victims', 'victim', 'girls', 'boys', 'girl', 'boy', 'female', 'male', 'primary school', 'children', 'dioddefwyr', 'ddioddefwyr', 'merched', 'ferched', 'bechgyn', 'blant', 'plant', 'pupils'),
  ...all({ cue: 'platform' }, 'snapchat', 'facebook', 'instagram', 'whatsapp', 'tiktok', 'meta', 'youtube', 'kik', 'twitter', 'telegram', 'discord', 'roblox', 'meta owned', 'facebook messenger'),
  ...all({ cue: 'known' }, 'was known', 'were known', 'is known', 'was recorded', 'was provided', 'was specified', 'was given', 'was stated', 'known platform', 'where known', 'yn hysbys', 'was disclosed', 'was identified', 'is recorded', 'data was provided', 'made clear'),
  ...all({ cue: 'most-common' }, 'most common age', 'most common', 'the most common age', 'the most common', 'the most commonly recorded age', 'mwyaf cyffredin'),
  ...all({ cue: 'youngest' }, 'as young as', 'youngest victim', 'youngest', 'babies', 'mor ifanc â', 'ieuengaf'),
];

const NEGATED = ['did not', "didn't", 'does not', 'had not', "hadn't", 'has not', "hasn't", 'have not', 'failed to'];
const UNABLE = ['could not', "couldn't", 'was unable to', 'were unable to', 'was not able to', 'were not able to', 'unable to', 'cannot', 'not able to', 'is unable to'];
const REFUSED = ['refused to', 'declined to', 'would not'];
const ANSWERS = ['respond', 'reply', 'provide', 'supply', 'give', 'answer', 'disclose', 'submit', 'return', 'share', 'comply', 'responded', 'replied', 'provided', 'supplied', 'given', 'answered', 'produce', 'release', 'send'];
const crossed = (a: readonly string[], b: readonly string[]): readonly string[] => a.flatMap((x) => b.map((y) => `${x} ${y}`));

const REPLIES: readonly Entry[] = [
  ...all({ cue: 'no-answer', how: 'did-not' }, ...crossed(NEGATED, ANSWERS), 'gave no figures', 'provided no figures', 'no figures from', 'no data from', 'gave nothing', 'no response from', 'no figures were provided', 'no data was provided', 'provided no data', 'gave no data', 'figures were not available', 'figures are not available', 'data was not available', 'did not have figures', 'ni wnaeth ymateb', 'ddim wedi ymateb', 'heb ymateb', 'heb ddarparu', 'ni ddarparodd', 'ni roddodd', 'na roddodd', 'ni ymatebodd', 'na ymatebodd', 'ni chafwyd ateb', 'ni chafwyd ffigurau', 'ni chafwyd ymateb'),
  ...all({ cue: 'no-answer', how: 'could-not' }, ...crossed(UNABLE, ANSWERS), 'methu darparu', 'methu ateb', 'methu ymateb', 'methodd ddarparu', 'methodd â darparu', 'methodd ag ymateb', 'methodd ag ateb', 'ni allai ddarparu', 'ni allai ymateb', 'ni allai ateb', 'ni allai roi', 'ni lwyddodd', 'nid oedd yn gallu', 'ddim yn gallu', 'ni fu modd', 'na allai ddarparu', 'ni allai', 'na allai', 'methodd', 'na allai ateb', 'na allai ymateb', 'methu rhoi', 'fethodd â darparu', 'ni fedrai'),
  ...all({ cue: 'no-answer', how: 'refused' }, ...crossed(REFUSED, ANSWERS), 'gwrthododd', 'wedi gwrthod'),
  ...all({ cue: 'no-answer', how: 'not-held' }, 'did not hold', 'does not hold', 'does not record', 'did not record', 'ddim yn cadw'),
  ...all({ cue: 'answered' }, 'responded', 'replied', 'answered', 'provided', 'supplied', 'gave figures', 'gave data', 'disclosed', 'returned', 'gave', 'ymatebodd', 'atebodd', 'darparodd', 'a atebodd', 'wedi ymateb', 'wedi ateb', 'a ymatebodd', 'responding', 'who responded', 'that responded', 'response', 'responses', 'responses from', 'data from', 'figures from'),
  ...all({ cue: 'forces' }, 'forces', 'police forces', 'constabularies', 'of the forces', 'llu', 'heddlu', 'heddluoedd', 'lluoedd', 'lu', 'welsh forces', 'police services', 'heddluoedd cymru'),
  ...all({ cue: 'except' }, 'except', 'excluding', 'apart from', 'other than', 'with the exception of', 'not including', 'except for', 'all but', 'bar', 'ac eithrio', 'heblaw', 'heblaw am', 'heb gynnwys', 'excludes', 'with none from', 'minus'),
  ...all({ cue: 'matched' }, 'forces that provided data for both', 'forces that gave both', 'provided comparable data', 'directly comparable', 'like for like', 'comparable data', 'both years', 'for both periods', 'both periods', 'forces able to compare', 'comparable figures', 'y ddwy flynedd'),
];

const JOINING: readonly Entry[] = [
  ...all({ cue: 'include' }, 'this included', 'these included', 'including', 'of these', 'of those', 'of which', 'among them', 'made up of', 'comprising', 'broken down', 'that included', 'which included', 'this includes', 'these include', 'includes', 'included', 'gan gynnwys', 'yn cynnwys', 'yn eu plith', "o 'r rhain", "o'r rhain", 'roedd hyn yn cynnwys', 'this breaks down', 'comprised'),
  ...all({ cue: 'further' }, 'a further', 'another', 'an additional', 'a additional', 'in addition', 'arall', 'pellach'),
  ...all({ cue: 'together' }, 'between them', 'in total', 'altogether', 'combined', 'in all', 'a total of', 'total of', 'overall', 'together', 'rhyngddynt', 'cyfanswm o', 'cyfanswm', 'gyda’i gilydd', "gyda'i gilydd"),
  ...all({ cue: 'rest' }, 'the rest'),
  ...all({ cue: 'cause' }, 'because of', 'due to', 'driven by', 'fuelled by', 'fueled by', 'as a result of', 'thanks to', 'attributed to', 'down to', 'caused by', 'is behind', 'blamed on', 'because', 'as a consequence of', 'partly due to', 'led to', 'has led to', 'oherwydd', 'o achos', 'o ganlyniad i', 'yn sgil', 'diolch i', 'explained by', 'put down to', 'result of better', 'linked to'),
  ...all({ cue: 'unknowable' }, 'true figure', 'true number', 'true scale', 'true extent', 'true total', 'true picture', 'real figure', 'real number', 'real scale', 'actual number', 'actual figure', 'true level', 'tip of the iceberg', 'go unreported', 'goes unreported', 'going unreported', 'under reported', 'underreported', 'never reported', 'gwir nifer', 'gwir ffigwr', 'gwir ffigur', 'gwir raddfa', 'wir nifer', 'nifer gwirioneddol', 'nifer go iawn', 'full extent', 'true number of', 'likely to be far higher', 'likely to be much higher', 'could be far higher', 'could be much higher', 'will be higher', 'bydd y nifer yn uwch', 'vastly underestimated', 'real extent'),
  ...all({ cue: 'counter' }, 'recognise these figures', 'recognise the figures', 'recognise those figures', 'recognise the charity', 'our own data', 'our own figures', 'our own records', 'our data show', 'our figures show', 'our records show', 'dispute the figures', 'disputed the figures', 'figures are incorrect', 'cydnabod y ffigurau', 'ein data ein hunain', 'ein ffigurau ein hunain', 'recognise these statistics'),
  ...all({ cue: 'population' }, 'the national rate', 'national rate', 'national average', 'the national average', 'rate per', 'per 10,000', 'per 1,000', 'per 100,000', 'per head', 'y pen', 'cyfartaledd cenedlaethol', 'national increase', 'times the national'),
  ...all({ cue: 'offence' }, 'offences', 'offence', 'crimes', 'crime', 'cases', 'case', 'incidents', 'incident', 'instances', 'reports', 'records', 'counts', 'occurrences', 'recorded offences', 'recorded crimes', 'troseddau', 'droseddau', 'throseddau', 'trosedd', 'drosedd', 'achos', 'achosion', 'adroddiad', 'adroddiadau', 'times'),
  ...all({ cue: 'recorded' }, 'recorded', 'logged', 'registered', 'noted', 'record', 'records', 'reported', 'dealt with', 'cofnodi', 'gofnodi', 'cofnodwyd', 'gofnodwyd', 'cofnododd', 'gofnododd', 'recording', 'saw', 'had', 'there were', 'cafwyd', 'wedi cofnodi', 'received', 'committed'),
  ...all({ cue: 'age' }, 'aged', 'age', 'ages', 'oed', 'year old', 'years old', 'year olds', 'between the ages of', 'and under', 'or under', 'or younger', 'and younger', 'neu iau', 'iau'),
];

/** Nouns and notices whose numbers are no count of offences: helplines, laws, money, people at work, things said. */
const NOT_COUNTS: readonly Entry[] = all(
  { cue: 'not-a-count' },
  'on 0800', 'call 0800', 'call 101', 'call 999', 'dial 999', 'dial 101', 'ring 101', 'on 101', 'on 999', 'section', 'sections', 'article', 'act', 'page', 'chapter', 'channel', 'room', 'number 10', 'adran', 'helpline', 'covid', 'ffoniwch', 'ffonio', 'text', 'radio', 'bbc', 'round', 'level',
);

export const CUES = phrases<Cue>([
  ...COMPARING,
  ...ORDER,
  ...QUALIFIERS,
  ...RATIOS,
  ...RATES,
  ...SHARES,
  ...REPLIES,
  ...WAYS,
  ...JOINING,
  ...NOT_COUNTS,
]);
