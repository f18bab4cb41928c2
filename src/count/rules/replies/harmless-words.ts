/**
 * Words that say nothing of which offences are counted: how a letter speaks, what a police force does with every crime,
 * what a table is called. A word that is neither here nor in a dictionary of measures, periods and bands may narrow what
 * is counted ("looked after", "county lines", "repeat"), and the figure beside it is asked about.
 */
const ENGLISH = `
a an the this that these those there here it its they them their our your we us you i my he she his her who whom whose
of in on at by to for from with within between during over under through throughout into onto about as per up down out
and or but nor so if then than also both either each every all any some such same other only
above below following follows followed further overleaf next last past previous preceding current full whole complete
is are was were be been being am has have had having do does did done can could may might will would shall should must
not no none nil zero one two three four five six seven eight nine ten eleven twelve hundred thousand
first second third
what which when how many much please see find provide provided provides supply supplied show shows shown showing display
displayed give gives given giving tell told advise advised confirm confirmed confirms inform informed state stated states
outline outlined detail detailed details set list listed lists contain contains contained
table tables chart sheet tab figure figures data statistics stats information info results result return returns returned
response responses answer answers reply request requests requested question questions part point item item(s) ref
reference number numbers no nos count counts counted total totals totalling sum overall grand sub volume volumes amount
quantity band bands
offence offences offense offenses crime crimes record records recorded recording reported report reports case cases
incident incidents occurrence occurrences victim victims suspect suspects offender offenders complainant complainants
defendant perpetrator perpetrators person persons people individual individuals adult child children
committed commit under contrary against involving involve involves involved regarding relating relate relates related
relation concerning respect respectively type types category categories classification classified class
group description code codes ho hocr home office section sections sec act sexual sex pca soa cja poca schedule
law laws criminal justice protection 
force forces constabulary police service services area pfa team's
held hold holds holding located locate search searches searched searching conducted carried made undertaken completed
extracted retrieved produced obtained taken system systems database crime-recording
year years yearly annual annually month months monthly quarter quarters quarterly period periods date dates week day days
financial calendar fiscal fy cy tax inclusive time range january
broken break breakdown split splits down
age ages aged sex gender platform platforms outcome outcomes
able available attached attach enclosed
value values row rows column columns label labels field
dear sir madam regards sincerely thank thanks
whether where
male female males females
new
received receive logged created entered
england wales uk united kingdom british
can't don't
yes also however therefore accordingly
mr mrs ms
known
use used using
freedom foi foia act
write connection
compared comparison equivalent corresponding
rose fell increased decreased dropped rising falling reduced increase decrease rise fall again slightly went saw
dataset unique distinct individual separate
correct accurate
note notes 
overall
asked clarification clarified disclose disclosed disclosing scope gesture goodwill
take makes make taking making distribute distributing distribution possess possession possessing produce producing
indecent engage engaging communicate communicating flagged flag marker marked qualifier
communication method mentioned relationship district districts division divisions disposal disposals identified custody
suspicion subsequently least fewer less non-crime non-crimes niche qlikview athena cris unifi
thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety dozen
me pleased happy hereby please kindly regard accordance answered answering
arrest arrests arrested charge charges charged caution cautions cautioned summons summonsed convicted conviction convictions
prosecution prosecutions prosecuted resolution community
respectively approximately around
s ss r re q qs nb n c x vs ie eg etc
`;

const WELSH = `
y yr ’r 'r a ac i o yn ar am at gan gyda heb dan drwy rhwng hyd wrth ein eich eu ei fy mae oedd yw ydy roedd bu bod ym yng
nifer niferoedd cyfanswm cyfan holl pob rhif troseddau trosedd droseddau drosedd throseddau throsedd
cofnodwyd cofnodi gofnodwyd gofnodir cofnodir chofnodwyd cofnododd chofnodi adroddwyd nodwyd
heddlu llu heddlu'r blwyddyn flwyddyn blynyddoedd flynyddoedd flynedd blynedd mis misoedd cyfnod chwarter ariannol galendr
calendr dioddefwr dioddefwyr ddioddefwr ddioddefwyr plentyn plant phlentyn blant bobl pobl
tabl isod uchod canlynol gweler atodiad dangos dangosir ceir gwybodaeth wybodaeth cais gais ymateb ateb hymateb cwestiwn
adran deddf ddeddf rhyw rhywedd oed oedran llwyfan canlyniad canlyniadau dadansoddiad ôl
gallaf gallwn gadarnhau cadarnhau fel â hyn hon hynny rhain dyma faint sawl wedi eu'u cael eu gael cafodd gafodd ei hwn hynny
dim sero fesul math drefn honno honna
dosbarth rydych gofyn gofynnwyd rhain rhai sydd gennym gennyf ddal dal yr datgelu roedd nad oes wrth dros
`;

const words = (text: string): readonly string[] =>
  text
    .split(/\s+/)
    .map((w) => w.toLowerCase())
    .filter((w) => w !== '');

export const HARMLESS_WORDS: ReadonlySet<string> = new Set([...words(ENGLISH), ...words(WELSH)]);
