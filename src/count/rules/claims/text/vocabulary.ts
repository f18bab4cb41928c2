/**
 * The words that carry a claim: "more than", "doubled", "up from", "highest", "a day", "did not respond", "where known".
 * Read, never shown; both languages stand side by side. Longer phrases win over shorter ones, earlier lines over later.
 *
 * One cue a line: its name and, where it has one, its value; then its phrases with bars between. A line that begins
 * with a space goes on with the one above.
 */
import type { Cue } from './mention.js';
import { phrases } from './trie.js';

type Entry = readonly [string, Cue];

const TABLE = `
compare either: compared with | compared to | in comparison with | in comparison to | against just |
    compares with | compares to | versus | against a total of | set against | by comparison with |
    o 'i gymharu â | o'i gymharu â | o gymharu â | o gymharu gyda | o'i gymharu gyda | o gymharu ag |
    o'i gymharu ag | when there were | o 'u cymharu â | o'u cymharu â
compare up: up from | higher than | more than the | above the | greater than the | higher than the |
    an increase from | a rise from | an increase on | a rise on | up on | an increase on the | rise on the |
    increase on the | jump from | i fyny o | yn uwch na | yn uwch na 'r | uwch na'r | uwch na |
    cynnydd o gymharu â | larger than | more than in
compare down: down from | lower than | fewer than the | less than the | below the | lower than the |
    a fall from | a drop from | a decrease from | a decrease on | a fall on | down on | i lawr o |
    yn is na | is na'r | fewer than in
highest: highest | the most | ranked first | came top | came first | steepest | sharpest | most dramatic | most significant | largest | biggest | greatest | top of the | worst | topped the | uchaf |
    fwyaf | mwyaf | most offences | most crimes | the highest number | highest number | highest total |
    highest figure
lowest: lowest | the fewest | the least | smallest | isaf | lleiaf | fewest
any-other: more than any other | than any other | ahead of any other | than anywhere else | mwy nag unrhyw |
    nag unrhyw
followed-by: followed by | ahead of | then | wedi 'i ddilyn gan | wedi'i ddilyn gan | ac yna
record: record level | record levels | a record level | record high | a record high | record highs |
    record number | record numbers | a record number | a record | record total | record figure |
    record figures | the highest number since | the highest since | the highest level since |
    the highest total since | the highest figure since | highest total since | all time high | an all time high | all time highs | highest ever | highest on record |
    highest level ever | highest number ever | most ever | highest since | highest level since |
    highest number since | highest figure since | never been higher | highest recorded |
    highest since records began | lefel uchaf erioed | uchaf erioed | y nifer uchaf erioed |
    lefelau uchaf erioed | record newydd | ei lefel uchaf | uchaf ers | nifer uchaf ers | lefel uchaf ers
year-high: year high
qualifier almost: almost | nearly | just under | close to | approaching | just short of | not quite | bron |
    bron i | ychydig llai na | bron yn | agos at | just below | virtually
qualifier more-than: more than | over | above | in excess of | upwards of | exceeding | well over |
    well above | just over | mwy na | dros | fwy na | ychydig dros | tros | topped | exceeded | greater than
qualifier at-least: at least | no fewer than | no less than | a minimum of | o leiaf | not less than
qualifier about: about | around | approximately | roughly | an estimated | some | or so | tua | oddeutu |
    rhyw | o gwmpas | circa | an average of | on average | ar gyfartaledd
qualifier at-most: up to | as many as | at most | no more than | hyd at | dim mwy na
qualifier less-than: fewer than | less than | under | below | llai na | o dan | lai na
qualifier exactly: exactly | precisely | union
ratio 2: double | doubled | doubles | doubling | twice | twofold | two fold | twice as many |
    double the number | double the | dwbl | ddwbl | dyblu | ddyblu | dyblodd | ddyblodd | wedi dyblu |
    dwywaith | ddwywaith | dwywaith cymaint
ratio 3: treble | trebled | trebles | trebling | triple | tripled | triples | tripling | threefold |
    three fold | treblu | dreblu | threblu | wedi treblu | treblodd | teirgwaith | deirgwaith
ratio 4: quadruple | quadrupled | quadruples | quadrupling | fourfold | four fold | pedryblu | bedryblu |
    pedair gwaith | bedair gwaith | wedi pedryblu
ratio 5: quintupled | fivefold | five fold | pum gwaith | bum gwaith
ratio 6: sixfold | six fold
ratio 7: sevenfold | seven fold
ratio 8: eightfold | eight fold
ratio 10: tenfold | ten fold
ratio 0.5: halved | halve | halving | haneru | wedi haneru | hanerodd
times: times | fold | times as many | times more | times higher | times the number | gwaith | waith |
    times the
per 1: a day | per day | every day | each day | daily | y dydd | bob dydd | y diwrnod | every single day
per 7: a week | per week | every week | each week | weekly | yr wythnos | bob wythnos
per 30.436875: a month | per month | every month | each month | monthly | y mis | bob mis
per 0.041666666666666664: an hour | per hour | every hour | yr awr | bob awr
every: every | one every | bob
minutes: minutes | minute | munud
hours: hours | hour | awr
share-of: of all | of the | of cases | of offences | of crimes | of incidents | of instances | of victims |
    of the total | made up | makes up | make up | accounted for | accounts for | account for |
    accounting for | proportion | a share of | o 'r holl | o holl | o'r holl | o achosion | o 'r troseddau |
    o'r cyfanswm | were against | of records
victims: victims | victim | girls | boys | girl | boy | female | male | primary school | children |
    dioddefwyr | ddioddefwyr | merched | ferched | bechgyn | blant | plant | pupils
platform: snapchat | facebook | instagram | whatsapp | tiktok | meta | youtube | kik | twitter | telegram |
    discord | roblox | meta owned | facebook messenger
known: was known | were known | is known | was recorded | was provided | was specified | was given |
    was stated | known platform | where known | yn hysbys | was disclosed | was identified | is recorded |
    data was provided | made clear
most-common: most common age | most common | the most common age | the most common |
    the most commonly recorded age | mwyaf cyffredin
youngest: as young as | youngest victim | youngest | babies | mor ifanc â | ieuengaf
no-answer did-not: gave no figures | no figures provided | no data provided | no figures supplied | no response |
    heb ffigurau | dim ffigurau | provided no figures | no figures from | no data from | gave nothing |
    no response from | no figures were provided | no data was provided | provided no data | gave no data |
    figures were not available | figures are not available | data was not available | did not have figures |
    ni wnaeth ymateb | ddim wedi ymateb | heb ymateb | heb ddarparu | ni ddarparodd | ni roddodd |
    na roddodd | ni ymatebodd | na ymatebodd | ni chafwyd ateb | ni chafwyd ffigurau | ni chafwyd ymateb
no-answer could-not: methu darparu | methu ateb | methu ymateb | methodd ddarparu | methodd â darparu |
    methodd ag ymateb | methodd ag ateb | ni allai ddarparu | ni allai ymateb | ni allai ateb |
    ni allai roi | ni lwyddodd | nid oedd yn gallu | ddim yn gallu | ni fu modd | na allai ddarparu |
    ni allai | na allai | methodd | na allai ateb | na allai ymateb | methu rhoi | fethodd â darparu |
    ni fedrai
no-answer refused: gwrthododd | wedi gwrthod
no-answer not-held: did not hold | does not hold | does not record | did not record | ddim yn cadw
answered: responded | replied | answered | provided | supplied | gave figures | gave data | disclosed |
    returned | gave | came from | ymatebodd | atebodd | darparodd | a atebodd | wedi ymateb | wedi ateb | a ymatebodd |
    responding | who responded | that responded | response | responses | responses from | data from |
    figures from
forces: forces | police forces | constabularies | of the forces | llu | heddlu | heddluoedd | lluoedd | lu |
    welsh forces | police services | heddluoedd cymru
except: except | excluding | apart from | other than | with the exception of | not including | except for |
    all but | bar | ac eithrio | heblaw | heblaw am | heb gynnwys | excludes | with none from | minus
matched: forces that provided data for both | forces that gave both | provided comparable data |
    directly comparable | like for like | comparable data | both years | for both periods | both periods |
    forces able to compare | comparable figures | y ddwy flynedd
up: rise | rose | risen | rising | rises | increase | increased | increases | increasing | up | jump |
    jumped | soar | soared | soaring | surge | surged | grew | grown | growth | climbed | gone up |
    went up | leap | leapt | spike | spiked | hike | rocketed | upturn | higher | upward | cynnydd |
    gynnydd | chynnydd | codi | wedi codi | cododd | gododd | cynyddu | wedi cynyddu | gynyddodd |
    cynyddodd | godi | i fyny | uwch | twf | naid
down: fall | fell | fallen | falling | falls | drop | dropped | drops | decrease | decreased | decreases |
    decline | declined | down | reduced | reduction | lower | dip | dipped | plunged | plummeted |
    gone down | went down | slump | slumped | gostyngiad | ostyngiad | gostwng | wedi gostwng | gostyngodd |
    ostyngodd | lleihad | lleihau | wedi lleihau | cwymp | disgyn | syrthiodd | i lawr | yn is | cwympo |
    wedi cwympo
same: unchanged | remained stable | stayed the same | no change | heb newid | remained the same
size slight: slightly | slight | marginally | a little | ychydig | small
size great: significantly | significant | sharply | sharp | dramatically | dramatic | steeply | steep |
    considerably | substantially | substantial | markedly | massively | hugely | far | sylweddol |
    yn sylweddol | llawer | sydyn | shocking | huge | alarming | much
size steady: steadily | steady | consistently | year after year | every year | yn gyson
include: this included | these included | including | of these | of those | of which | among them |
    made up of | comprising | broken down | that included | which included | this includes | these include |
    includes | included | gan gynnwys | yn cynnwys | yn eu plith | o 'r rhain | o'r rhain |
    roedd hyn yn cynnwys | this breaks down | comprised
further: a further | another | an additional | a additional | in addition | arall | pellach
together: between them | in total | altogether | combined | in all | a total of | total of | overall |
    together | rhyngddynt | cyfanswm o | cyfanswm | gyda'i gilydd | gyda'i gilydd
rest: the rest
cause: because of | due to | driven by | fuelled by | fueled by | as a result of | thanks to |
    attributed to | down to | caused by | is behind | blamed on | because | as a consequence of |
    partly due to | led to | has led to | oherwydd | o achos | o ganlyniad i | yn sgil | diolch i |
    explained by | put down to | result of better | linked to
unknowable: true figure | true number | true scale | true extent | true total | true picture | real figure |
    real number | real scale | actual number | actual figure | true level | tip of the iceberg |
    go unreported | goes unreported | going unreported | under reported | underreported | never reported |
    gwir nifer | gwir ffigwr | gwir ffigur | gwir raddfa | wir nifer | nifer gwirioneddol | nifer go iawn |
    full extent | true number of | likely to be far higher | likely to be much higher |
    could be far higher | could be much higher | will be higher | bydd y nifer yn uwch |
    vastly underestimated | real extent
counter: recognise these figures | recognise the figures | recognise those figures | recognise the charity |
    our own data | our own figures | our own records | our data show | our figures show | our records show |
    dispute the figures | disputed the figures | figures are incorrect | cydnabod y ffigurau |
    ein data ein hunain | ein ffigurau ein hunain | recognise these statistics
population: the national rate | national rate | national average | the national average | rate per |
    per 10,000 | per 1,000 | per 100,000 | per head | y pen | cyfartaledd cenedlaethol | national increase |
    times the national
offence: offences | offence | crimes | crime | cases | case | incidents | incident | instances | reports |
    records | counts | occurrences | recorded offences | recorded crimes | troseddau | droseddau |
    throseddau | trosedd | drosedd | achos | achosion | adroddiad | adroddiadau | times
recorded: recorded | logged | registered | noted | record | records | reported | dealt with | cofnodi |
    gofnodi | cofnodwyd | gofnodwyd | cofnododd | gofnododd | recording | saw | had | there were | cafwyd |
    wedi cofnodi | received | committed
age: aged | age | ages | oed | year old | years old | year olds | between the ages of | and under |
    or under | or younger | and younger | neu iau | iau
elsewhere: crowd | supporters | spectators | council tax | budget | budgets | temperature | temperatures |
    rainfall | rain | degrees | gcse | gcses | a level | a levels | grades | exam results | patients |
    waiting list | waiting lists | nhs | hospital | hospitals | helicopter | fuel | seizures | firearms |
    special constables | pence | households | respondents | survey | poll | unemployment | house prices |
    turnout | voters | votes | passengers | motorists | drivers | vehicles | inflation | profit | profits |
    calls to 999 | 999 calls | 101 calls | emergency calls | goals | league | council budget | treth gyngor |
    cyllideb | glaw | tymheredd | cleifion | rhestrau aros | arholiadau | cefnogwyr | arolwg
not-a-count: on 0800 | call 0800 | call 101 | call 999 | dial 999 | dial 101 | ring 101 | on 101 | on 999 |
    section | sections | article | act | page | chapter | channel | room | number 10 | adran | helpline |
    covid | ffoniwch | ffonio | text | radio | bbc | round | level
`;

/** The value of a cue, by what it is called in `Cue`. "either" is no direction. */
function cueOf(name: string, value: string): Cue {
  const n = Number(value);
  const made: Readonly<Record<string, unknown>> = {
    cue: name,
    ...(name === 'qualifier' ? { qualifier: value } : {}),
    ...(name === 'ratio' ? { factor: n } : {}),
    ...(name === 'per' ? { days: n } : {}),
    ...(name === 'size' ? { size: value } : {}),
    ...(name === 'compare' ? { way: value === 'either' ? null : value } : {}),
    ...(name === 'no-answer' ? { how: value } : {}),
  };
  // Our own table, held by `vocabulary.test.ts`: every line names a cue of the closed list.
  return made as unknown as Cue;
}

const listed = (text: string): readonly string[] =>
  text
    .split('|')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');

function* entries(): Generator<Entry> {
  for (const line of TABLE.replace(/\n +/g, ' ').trim().split('\n')) {
    const [head = '', ...rest] = line.split(':');
    const [name = '', value = ''] = head.trim().split(' ');
    for (const phrase of listed(rest.join(':'))) yield [phrase, cueOf(name, value)];
  }
  yield* silences();
}

/** "did not" and its kin with every verb of answering. */
const SILENT: readonly (readonly ['did-not' | 'could-not' | 'refused', string])[] = [
  ['did-not', "did not | didn't | does not | had not | hadn't | has not | hasn't | have not | failed to"],
  [
    'could-not',
    "could not | couldn't | was unable to | were unable to | was not able to | were not able to | unable to | cannot | not able to | is unable to",
  ],
  ['refused', 'refused to | declined to | would not'],
];
const ANSWERING =
  'respond | reply | provide | supply | give | answer | disclose | submit | return | share | comply | responded | replied | provided | supplied | given | answered | produce | release | send';

function* silences(): Generator<Entry> {
  for (const [how, openings] of SILENT)
    for (const opening of listed(openings))
      for (const verb of listed(ANSWERING)) yield [`${opening} ${verb}`, { cue: 'no-answer', how }];
}

/** Every cue of the table, for the test that holds it. */
export const vocabulary = (): readonly Entry[] => [...entries()];

export const CUES = phrases<Cue>(entries());
