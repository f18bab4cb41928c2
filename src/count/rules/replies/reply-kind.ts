/**
 * What kind of reply it is, and the exemptions it rests on. Reasons are read in whatever words: "section 12", "s.12(1)",
 * "exceeds the appropriate limit", "Adran 12", FOISA's own sections, Jersey's articles.
 */
export type ReplyKind =
  | 'figures'
  | 'partial'
  | 'refused'
  | 'not-held'
  | 'link-elsewhere'
  | 'clarification'
  | 'acknowledgement'
  | 'none';

export const REPLY_KINDS: readonly ReplyKind[] = [
  'figures',
  'partial',
  'refused',
  'not-held',
  'link-elsewhere',
  'clarification',
  'acknowledgement',
  'none',
];

/** Exemptions that a refusal can rest on; other sections of the Act (1, 8, 10, 16, 17, 45, 50) only order how to answer. */
const FOIA = new Set([
  '12',
  '14',
  '21',
  '22',
  '23',
  '24',
  '26',
  '27',
  '28',
  '29',
  '30',
  '31',
  '32',
  '33',
  '34',
  '35',
  '36',
  '37',
  '38',
  '39',
  '40',
  '41',
  '42',
  '43',
  '44',
]);
const FOISA = new Set([
  '12',
  '14',
  '17',
  '18',
  '25',
  '27',
  '28',
  '29',
  '30',
  '31',
  '32',
  '33',
  '34',
  '35',
  '36',
  '37',
  '38',
  '39',
  '40',
  '41',
]);

const SECTION =
  /(?<![\p{L}\d])(?:sections?|sect\.?|sec\.?|ss?\.?|adran(?:nau)?)\s?\.?\s?(\d{2})\s?((?:\s?\([^)\s]{1,4}\))*)((?:\s?(?:,|and|&|or|a|ac|neu|\/)\s?(?:sections? |s\.? ?|adran )?\d{2}(?:\s?\([^)\s]{1,4}\))*)*)(?!\d|[A-Za-z]{2}|\/\d)/giu;
const OTHER_ACT =
  /^\s*(?:\([^)]*\)\s*)*(?:,? ?\(?(?:of|under|from|o)? ?(?:the |ddeddf )?)(?:sexual offences|protection of children|criminal justice|data protection|justice act|serious crime|children|police|coroners|communications|human rights|offences against|public order|malicious|equality|rehabilitation|environmental|limitation|crime and disorder|sexual|pca|soa|cja)/i;

const sectionsIn = (
  text: string,
): readonly { section: string; sub: string; index: number; length: number }[] =>
  [...text.matchAll(SECTION)].flatMap((m) => {
    if (OTHER_ACT.test(text.slice(m.index + m[0].length, m.index + m[0].length + 60))) return [];
    const first = { section: m[1] ?? '', sub: m[2] ?? '', index: m.index, length: m[0].length };
    const more = [...(m[3] ?? '').matchAll(/(\d{2})((?:\s?\([^)\s]{1,4}\))*)/g)].map((x) => ({
      section: x[1] ?? '',
      sub: x[2] ?? '',
      index: m.index,
      length: m[0].length,
    }));
    return [first, ...more];
  });

/** "Sections 35(1)(a)&(b) Law Enforcement and 38(1)(b)": those that follow a plural, each with its subsection. */
const PLURAL = /(?<![\p{L}\d])(?:sections|ss|adrannau)\.?\s?\d{2}[^.;\n]{0,160}/giu;
const FOLLOWER = /(?:\band|&|,)\s+(?:s\.? ?)?(\d{2})\s?((?:\([^)\s]{1,4}\)(?:&(?=\())?)+)/g;

const followersIn = (
  text: string,
): readonly { section: string; sub: string; index: number; length: number }[] =>
  [...text.matchAll(PLURAL)].flatMap((p) =>
    [...p[0].matchAll(FOLLOWER)].map((m) => ({
      section: m[1] ?? '',
      sub: m[2] ?? '',
      index: p.index + m.index,
      length: m[0].length,
    })),
  );

/** Personal information is kept with its subsection, which says whether it was confirmed; the rest by section alone. */
const named = (act: 'foia' | 'foisa', section: string, sub: string): string => {
  const first = /\((\d)/.exec(sub)?.[1];
  if (act === 'foia' && section === '40' && first === '2') return 'foia-s40(2)';
  return `${act}-s${section}`;
};

const COST =
  /(?:exceed|over|beyond|above|in excess of|excess|passes|outside|dros|fwy na|yn uwch na|mynd dros|y tu hwnt)[^.]{0,60}(?:appropriate (?:cost )?limit|cost limit|fees? limit|time\/cost limit|18[- ]hours?|£450|cost threshold|terfyn (?:cost|priodol)|time limit|18 awr)|(?:appropriate limit|cost limit|£450|£600)[^.]{0,60}(?:exceed|reached|passed)|cannot be retrieved within the (?:time|cost)|cost of compliance exceeds|(?:cannot|unable to|not possible to)[^.]{0,60}within the (?:fees?|cost|appropriate|statutory cost) limit|(?:above|more than|over|exceeds?) the (?:amount|limit|level|sum)[^.]{0,40}(?:legally required|set (?:out )?(?:by|in) the (?:fees|freedom)|prescribed)|(?:too|prohibitively) costly[^.]{0,60}fee|more than (?:the )?18 hours|(?:take|takes|taken|require|requires) (?:an? )?[^.]{0,40}\b(?:well )?(?:over|in excess of|more than) (?:the )?(?:18|eighteen) hours|terfyn costau? priodol/i;
const VEXATIOUS = /\bvexatious\b|repeated request|blinderus/i;
const ARTICLE = /\barticle\s?(\d{2})\s?((?:\(\d\))?)/gi;

/**
 * The exemptions a text relies on, each once, in order of number.
 * **Shape**: "exempt by virtue of Section 40(2)" → ["foia-s40(2)"]; words of cost with no section → ["foia-s12"].
 */
export function exemptionsIn(text: string): readonly string[] {
  const isScottish =
    /\bfoisa\b|freedom of information \(scotland\)|scottish information commissioner|police scotland/i.test(
      text,
    );
  const isJersey = /freedom of information \(jersey\)/i.test(text);
  const [act, list] = isScottish ? (['foisa', FOISA] as const) : (['foia', FOIA] as const);
  const found = new Set<string>();
  for (const s of [...sectionsIn(text), ...followersIn(text)])
    if (list.has(s.section) && !isAside(text, s.index, s.length, s.section))
      found.add(named(act, s.section, s.sub));
  if (isJersey) for (const m of text.matchAll(ARTICLE)) found.add(`jersey-foi-art${m[1] ?? ''}`);
  if (COST.test(text) && !isJersey && !isHypothetical(text)) found.add(`${act}-s12`);
  if (VEXATIOUS.test(text) && !isAskersWords(text)) found.add(`${act}-s14`);
  if (found.has('foia-s40(2)')) found.delete('foia-s40');
  // FOISA section 17 is the notice that information is not held, which is no exemption when nothing is said to be withheld.
  if (isScottish && found.has('foisa-s17')) found.delete('foisa-s17');
  return [...found].sort((a, b) => Number(/\d+/.exec(a)?.[0]) - Number(/\d+/.exec(b)?.[0]));
}

/** "By virtue of section 30(2)" inside another section, "section 17 notice", "section 16 advice": steps, not grounds. */
function isAside(text: string, index: number, length: number, section: string): boolean {
  const before = text.slice(Math.max(0, index - 60), index);
  const after = text.slice(index + length, index + length + 60);
  if (/\((?:by virtue of|and|as set out in)\s*$/i.test(before)) return true;
  if (
    section === '17' &&
    /^\s*(?:\(\d\))?\s*(?:notice|requires|of the act requires|refusal|acts)/i.test(after)
  )
    return true;
  // "The duty does not apply by virtue of …" is how a denial rests on its sections.
  if (/\bdoes not apply,? (?:by virtue of|under|due to|because of)[^.]{0,60}$/i.test(before)) return false;
  return /(?:not (?:be )?(?:relying|rely|applied|apply|engaged?)[^.]{0,30}|no longer (?:relying|rely)[^.]{0,20})$/i.test(
    before,
  );
}

/** "If it would exceed the limit, answer the first part": the asker's hedge, quoted back. */
const isHypothetical = (text: string): boolean =>
  /\bif\b[^.]{0,80}(?:exceed|over the limit|too costly)[^.]{0,120}(?:please|answer|provide|let me|advise me)/i.test(
    text,
  ) && !/(?:estimate|would take|therefore|refus|this (?:letter|notice)|has been estimated)/i.test(text);
const isAskersWords = (text: string): boolean => /not (?:a )?vexatious/i.test(text);

const DENIES =
  /neither confirms? (?:n?or) den(?:y|ies)|neither confirm|ncnd|nad yw'n cadarnhau nac yn gwadu/i;
const WITHHOLDS =
  /\b(?:is|are|was|were|be|been|being|has been|have been) (?:also |therefore |partially |partly |fully )?(?:exempt|withheld|refused|redacted|not (?:being )?(?:disclosed|provided|released))|refusal notice|refus(?:e|es|ed|al|ing)\b|cannot be (?:disclosed|provided|released|retrieved)|unable to (?:provide|disclose|supply|comply|answer|respond)|exempt(?:ion|ed|s)? (?:from|under|by|applies|has been applied|is engaged)|not obliged to (?:comply|provide)|decline[sd]? to|will not be (?:disclosed|provided)|withhold|would exceed|exceeds? the (?:appropriate|cost)|full refusal|gwrthod|wedi(?:'i|'u)? eithrio|esemptiad|eithriad|ni allwn (?:ddarparu|ddatgelu)|has (?:therefore )?been applied|engages? section|falls under section/i;
const NOT_HELD =
  /(?:does|do|did) not (?:currently )?(?:hold|record|retain|collect|capture) |(?:no|not any) (?:recorded )?information (?:is |was )?held|information (?:is |was |you (?:have )?requested is )?(?:therefore )?not (?:held|recorded)|not held (?:by|in|on)|no (?:recorded )?information (?:is )?held|not (?:centrally )?(?:recorded|held|captured)(?: (?:by|in|centrally))?|no information is therefore held|\b(?:does|do) not have (?:an? |any )(?:marker|flag|facility|way|field|code|mechanism)|no (?:relevant |recorded )?information (?:was|has been|could be) (?:located|found|identified)|nothing to disclose|(?:holds?|has|have) no (?:such )?(?:recorded )?(?:information|data|records?)\b|not? (?:collect|gather) |is not held|are not held|nid yw(?:'r)? (?:llu|heddlu|[\p{L}-]+)[^.]{0,40}(?:dal|cadw|cofnodi)|nid oes gwybodaeth|nid ydym yn (?:dal|cadw)|gwybodaeth (?:hon )?(?:ddim )?(?:yn cael ei chadw|wedi'i chadw)|section 17 of foisa|no central(?:ly held)? record/iu;
const CLARIFIES =
  /please could you (?:provide|confirm|specify|state|supply|clarify|give|list)|unable to identify (?:what|which|exactly|the)|not sure (?:what|which|whether|if you)|\bdo you (?:want|mean|require|wish|need)\b[^.?]{0,140}\?|please explain (?:which|what|how)|\b(?:clock|time) (?:has been |is |will be )?(?:stopped|paused)|pending your (?:reply|response|clarif)|please let (?:me|us) know (?:so that|in order)|(?:please|kindly|could you|can you|would you)[^.?]{0,20} confirm (?:if|whether|which|what)|(?:require|need|supply|provide|without)[^.]{0,30}\b(?:valid|postal|full|real|your) (?:name|address|e-?mail)\b[^.]{0,80}(?:before|valid|section 8|request)|(?:could|can|would|may|grateful if) (?:you|i|we) (?:please |kindly )?(?:ask you to |could |to )?(?:be (?:a (?:bit|little) )?more (?:specific|precise|clear)|let (?:us|me) know (?:which|what|whether|if|the|exactly)|tell (?:us|me) (?:which|what|whether|if|exactly)|indicate (?:which|what|whether)|advise (?:which|what|whether)|refine|rephrase|narrow|re-?submit|reword)|by ["'“‘][^"'”’]{3,60}["'”’],? (?:do )?you mean|(?:be|is) grateful if you (?:could|would) (?:be more|specify|state|confirm|provide further|explain|let)|(?:your request is|this is|it is) (?:not clear|unclear|too (?:broad|vague|wide)|ambiguous)|not (?:sufficiently )?clear (?:from your|what|which|whether)|once (?:we|i) (?:hear from you|have (?:your|this|received your)|receive (?:your|this))|(?:require|need|needs|needing|seek) (?:some |further |more |additional )+(?:detail|information|clarification)|do you mean\b|gennych mewn golwg|egluro pa|(?:please|could you|can you|would you|need you to|ask you to|require|seek(?:ing)?|need|request(?:ing)?|for) (?:please |kindly |further |some |more |your )*clarif(?:y|ication)|further (?:details|information) (?:from you )?(?:is|are) (?:required|needed)|unable to (?:identify|process|progress|proceed)[^.]{0,80}(?:without|until|request)|until (?:we|i) (?:receive|hear)[^.]{0,60}(?:clarif|from you|response)|section 1\(3\)|(?:please|could you|can you|would you)[^.?]{0,30} (?:specify|confirm (?:whether|which|what)|narrow|define|state (?:which|what)|explain what|be more specific|provide (?:further|more) (?:detail|information))|(?:placed?|put|is) (?:your request )?on hold|what (?:do )?you mean by|need to know (?:if|whether|which|what)|\bis this (?:financial|calendar)|are you (?:asking|looking|seeking|after)\b|assume (?:that )?you no longer (?:want|require|wish)|egluro|eglurhad/i;
const ACKNOWLEDGES =
  /(?:thank you for|thanks for|acknowledge|receipt of|received|logged|recorded|registered|diolch am) (?:your )?(?:receipt of )?(?:your )?[^.]{0,80}(?:request|correspondence|e-?mail|enquiry|application|cais)|\b(?:request|e-?mail|enquiry|correspondence) (?:has been|was) (?:safely )?(?:received|logged|registered|acknowledged)|acknowledg(?:e|ement|ing)|cydnabod|(?:eich|y) cais [^.]{0,20}wedi(?:'i| ei| dod i law)|wedi derbyn eich/i;
const WILL_ANSWER =
  /(?:will|aim to|endeavour to|shall|should|expect to|required to|can expect)[^.]{0,120}(?:respond|response|reply|dealt with|answer|contact you|provide|within|be with you)|(?:within|in|no later than|by)[^.]{0,20}(?:20|twenty) working days|is being (?:considered|processed|dealt with|looked)|has been (?:logged|passed|allocated|assigned|forwarded)|still (?:being )?(?:worked on|dealt with|processed|awaiting|waiting)|\bapologi[sz]e for the delay|\bsorry for the delay|\bawaiting (?:figures|information|data|a response|the results)|\bwill (?:send|forward|be sent)\b|\bapologies for the delay|hope to (?:let you have|send|respond|reply)|o fewn (?:20|ugain)|20 diwrnod gwaith|byddwn yn (?:ymateb|ateb)/i;
const LINKS =
  /https?:\/\/|www\.|(?:is|are|can be|be|already|been) (?:publicly )?(?:found|available|accessible|accessed|published|viewed)(?: (?:on|at|via|online|here|elsewhere|in the public domain|by other means|through))|following link|available (?:on|at|via|from) (?:our|the|your)|already (?:published|available|in the public domain|accessible)|published (?:on|at|by)|(?:refer|direct(?:ed)?|signpost) you to|attached (?:document|spreadsheet|file|table)|(?:see|find|refer to) (?:the )?(?:attached|attachment|enclosed)|(?:a |the )?(?:document|spreadsheet|file) (?:has been|is) (?:supplied|attached|provided)|(?:document|spreadsheet|file|table|workbook)s? (?:attached|enclosed)|(?:attached|enclosed) (?:to this|with this|is|you will|herewith)|you will find[^.]{0,60}attach|wedi'i atodi|gweler yr atodiad|ar gael (?:ar|yn|ar-lein|ar ein)|dolen ganlynol/i;

/** More time is taken to weigh the public interest: nothing is refused yet. */
const EXTENDS =
  /\b(?:section|s\.?) ?10\(3\)|\b(?:unable|not (?:be )?able|not possible) to (?:respond|reply|answer|provide[^.]{0,40}response)[^.]{0,40}(?:within|by|in) (?:the )?(?:20|twenty|statutory|deadline|time)|\bunable to (?:complete|finali[sz]e)[^.]{0,60}(?:within|by|in) (?:the )?(?:20|twenty|statutory)|\b(?:still |currently )?(?:assessing|weighing|carrying out|conducting) (?:the |a )?public interest\b|\bneed (?:some )?more time\b|\bextend(?:ing|ed)? (?:the )?(?:time ?(?:limit|scale|frame)?|deadline|date|period|20)|\b(?:not|unable to) (?:be )?(?:able to )?(?:complete|provide|send|finali[sz]e)[^.]{0,60}within (?:the )?(?:20|twenty|statutory)|\b(?:further|additional|more) time (?:is )?(?:needed|required|to consider)|\bstill considering the (?:public interest|balance)/i;
const CLOSED =
  /\b(?:have|has been|is|was|been) (?:now |therefore )?closed\b[^.]{0,20}|\bclosed (?:your|the|this) request|\bwithdrawn (?:your|the|this) request|\brequest (?:has been|was|is) (?:now )?(?:withdrawn|closed)/i;
const GOODWILL =
  /\bgoodwill\b|\b(?:outside|external to) (?:the )?(?:scope of )?(?:the )?(?:act|foia)\b|\bvoluntarily\b|\bdiscretionary basis\b/i;

/** "Not recorded: 12" is a band with its count, not a part that is not held. */
const withoutBands = (text: string): string =>
  text
    .split('\n')
    .filter((l) => !/^.{0,60}\bnot (?:recorded|known|stated|held)\b\s*[:=|–-]\s*[\d<*]/i.test(l))
    .join('\n')
    .replace(
      /\b(?:age|sex|gender|platform|app|ethnicity|relationship|outcome)s? (?:of (?:the |\w+ ){0,3})?(?:victims? |suspects? |offenders? )?(?:was|were|is|are|had)? ?(?:been )?not (?:recorded|known|stated|specified)|\b(?:of |for |in )?\d+ (?:was|were|had|are|is)?\s*(?:an? )?(?:\w+ )?not (?:recorded|known|stated)\b/gi,
      ' ',
    );

export interface KindFound {
  readonly kind: ReplyKind;
  readonly exemptions: readonly string[];
  readonly sure: number;
}

export interface KindSigns {
  /** The authority's own words: answer and reasons together, the question left out. */
  readonly said: string;
  readonly figures: number;
  /** Cells or sentences that say refused, withheld or not held. */
  readonly refusedParts: number;
  readonly notHeldParts: number;
  readonly hasQuestion: boolean;
}

/** Denying that anything further is held refuses nothing that was answered. */
const withoutDenials = (text: string): string =>
  text
    .split(/(?<=[.!?])\s+|\n/)
    .filter((s) => !DENIES.test(s))
    .join('\n');

export function kindOf(signs: KindSigns): KindFound {
  const said = signs.said.replace(/[\u2018\u2019]/g, "'").replace(/\s*\n\s*/g, '\n');
  const exemptions = exemptionsIn(said);
  const own = withoutDenials(said);
  const refuses = WITHHOLDS.test(own) || (exemptions.length > 0 && !onlyDenies(said, own));
  const notHeld = NOT_HELD.test(withoutBands(own));
  const found = (kind: ReplyKind, sure: number): KindFound => ({ kind, exemptions, sure });
  const inFull =
    /\b(?:whole|entire|full|all of (?:your|the)) (?:of (?:your|the) )?request\b|\brefus\w*[^.]{0,30} in full\b|\bwithheld in full\b|\bin its entirety\b|\bfull refusal\b|\byour request (?:is|has been) (?:therefore |hereby )?refused\b|\b(?:refuse|refusing|declining?) (?:to comply with )?your request\b/i.test(
      own,
    );
  if (signs.figures > 0 && (!(refuses && exemptions.length > 0 && inFull) || GOODWILL.test(own)))
    return withFigures(
      refuses && (exemptions.length > 0 || signs.refusedParts > 0),
      notHeld || signs.notHeldParts * 4 > signs.figures,
      found,
    );
  if (
    signs.figures === 0 &&
    EXTENDS.test(own) &&
    !/\brefus(?:e[sd]?|al)\b|\b(?:is|are|been) (?:exempt|withheld)\b/i.test(own)
  )
    return found('acknowledgement', 0.85);
  if (
    signs.figures === 0 &&
    exemptions.length === 0 &&
    CLOSED.test(own) &&
    !/\bif\b[^.]{0,60}\bclosed/i.test(own)
  )
    return found('none', 0.85);
  const some =
    /\bsome (?:of the )?information\b|\bpart(?:ial|ly)\b[^.]{0,40}(?:refus|disclos|exempt)|rhywfaint o'r wybodaeth|rhan o'r/i.test(
      own,
    );
  const other = exemptions.filter((e) => !e.endsWith('-s21') && e !== 'foisa-s25');
  if (refuses && exemptions.length > 0 && other.length === 0)
    return found(some ? 'partial' : 'link-elsewhere', 0.9);
  if (refuses && exemptions.length > 0) return found(some ? 'partial' : 'refused', 0.95);
  if (DENIES.test(said) && exemptions.length > 0) return found('refused', 0.9);
  if (notHeld)
    return found(refuses && WITHHOLDS.test(own) && exemptions.length > 0 ? 'refused' : 'not-held', 0.95);
  return withoutFigures(own, found, refuses);
}

function onlyDenies(said: string, own: string): boolean {
  return DENIES.test(said) && !WITHHOLDS.test(own);
}

type Found = (kind: ReplyKind, sure: number) => KindFound;

function withFigures(refuses: boolean, notHeld: boolean, found: Found): KindFound {
  if (refuses) return found('partial', 0.95);
  if (notHeld) return found('partial', 0.8);
  return found('figures', 0.95);
}

function withoutFigures(own: string, found: Found, refuses: boolean): KindFound {
  if (CLARIFIES.test(own)) return found('clarification', 0.95);
  const acknowledges = ACKNOWLEDGES.test(own) && WILL_ANSWER.test(own);
  const links = LINKS.test(own);
  if (acknowledges && !/following link|already (?:published|available)|attached/i.test(own))
    return found('acknowledgement', 0.95);
  if (links) return found('link-elsewhere', 0.85);
  if (refuses) return found('refused', 0.7);
  if (acknowledges || ACKNOWLEDGES.test(own) || WILL_ANSWER.test(own)) return found('acknowledgement', 0.6);
  return found('none', own.trim() === '' ? 0.95 : 0.5);
}
