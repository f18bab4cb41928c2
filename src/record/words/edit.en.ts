/** The edit rules in words: one sentence each, which says what is wrong and needs nothing filled in. */
import type { ShapeOf } from '../../base/words.js';

export const en = {
  rule: {
    'PR-001':
      'The whole conduct came before 3 April 2017, when sexual communication with a child (section 15A) became law. It does not reach back: find the offence that was law then.',
    'PR-002':
      'The conduct began before 3 April 2017 and went on after it. Only what came since is sexual communication with a child.',
    'PR-003':
      'By its title this is a cyberflashing or intimate-image offence, and the conduct came before 31 January 2024, when these became law.',
    'PR-004': 'Sexual grooming is recorded for conduct that came wholly before May 2004, when it became law.',
    'PR-005':
      'By its title this is possession of a prohibited image, and the conduct came before April 2010, when that became law.',
    'PR-006':
      'By its title this is encouraging serious self-harm, and the conduct came before 2024, when that became law.',
    'PR-007':
      'An indecent-photograph offence of before May 2004 with a victim of 16 or 17: until then the child had to be under 16.',
    'PR-008':
      'The conduct came before May 2004. If the old law is repealed it is recorded as if it happened today: say in the record that it is historic.',
    'PR-009':
      'Class 72 is no longer used: trafficking for sexual exploitation now lies within modern slavery.',
    'PR-010': 'The conduct ends before it begins. Put the two days right.',
    'PR-011': 'The conduct began after the crime was recorded.',
    'PR-012': 'The conduct began after it was reported.',
    'PR-013': 'The conduct goes on after the report. What came after the report is a new crime.',
    'PR-014': 'The crime was recorded before it was reported.',
    'PR-015': 'The first contact is later than the report. The first contact is the earliest of all.',
    'PR-016': 'The crime is recorded on a day that has not come yet.',
    'PR-017': 'It was reported on a day that has not come yet.',
    'PR-018': 'The conduct lies on a day that has not come yet.',
    'PR-019': 'The conduct came before the victim was born.',
    'PR-020':
      'A day that systems put in when nobody knows one (1900, 1970 or 1753). Leave it empty if it is not known.',
    'PR-021': 'The day of the conduct is missing: nobody can say which law held.',
    'PR-022': 'The day of recording is missing: the crime falls in no period.',
    'PR-023': 'Recorded before April 2002, when the recording standard began. Check the day.',
    'PR-024': 'The conduct runs for more than ten years. Check both days.',
    'PR-030': 'Recorded more than 24 hours after the first contact, with no reason given.',
    'PR-031':
      'Recorded more than 24 hours after the first contact. A reason is given: read whether it holds.',
    'PR-032': 'Recorded more than 72 hours after the first contact, which was the limit until April 2015.',
    'PR-033': 'The first contact is missing: nobody can say whether the crime was recorded in time.',
    'PR-034':
      'The first contact has the very minute of the recording. Was it the first contact with any part of the force, or only with the crime desk?',
    'PR-035': 'Recorded more than a year after the report. Check both days.',
    'PR-040': 'The class is for a victim under 13, and the victim was 13 or over.',
    'PR-041':
      'The class is for a victim of 13 to 15, and the victim was under 13: there is a class for that.',
    'PR-042': 'The class is for a victim of 13 to 15, and the victim was 16 or over.',
    'PR-043':
      'A victim of 16 or over in an offence against a child under 16. By law it cannot be: look for a wrong age or a decoy.',
    'PR-044': 'The class is for a victim under 18, and the victim was 18 or over.',
    'PR-045': 'The class is for a victim of 13 and over, and the victim was under 13.',
    'PR-046': 'The class is for a victim of 16 and over, and the victim was under 16.',
    'PR-047': 'The victim’s age is not that of the date of birth on the day it happened.',
    'PR-048':
      'The class does not say whether the victim is a child, and there is neither age nor date of birth: it can be counted neither as a child’s nor as an adult’s.',
    'PR-049': 'An offence against a child without age or date of birth. Keep the single year of age.',
    'PR-050': 'The victim’s age cannot be: below nought, or over 110.',
    'PR-051': 'The victim’s date of birth comes after the crime was recorded.',
    'PR-052': 'The state is the victim because nobody knows the child, and yet an age is given.',
    'PR-053':
      'A decoy with a date of birth: a decoy case has no child victim. Keep the age it gave as the decoy’s, or none.',
    'PR-054': 'The state is the victim in a class that has a victim of its own.',
    'PR-055': 'More than one victim in one crime. Record one crime for each victim.',
    'PR-056': 'The class is for a female victim, and the victim is recorded as male.',
    'PR-057': 'The class is for a male victim, and the victim is recorded as female.',
    'PR-058': 'The class goes by the victim’s sex, which is missing.',
    'PR-059': 'Victim and suspect are the same person.',
    'PR-060': 'The narrative speaks of a decoy, and the victim is recorded as a person.',
    'PR-061':
      'There is a victim, and nothing to know the victim by: two crimes against one person cannot be seen as such.',
    'PR-070':
      'Grooming or sexual communication with a suspect under 18. The law needs an adult: look for the offence by a child.',
    'PR-071': 'The suspect is under 10, and the outcome is not 11.',
    'PR-072': 'Abuse of a position of trust with a suspect under 18.',
    'PR-073': 'Abuse of a position of trust by a stranger.',
    'PR-074': 'A familial offence by somebody who is not of the family.',
    'PR-075': 'The suspect’s age is not that of the date of birth on the day it happened.',
    'PR-076': 'The suspect’s age cannot be: below nought, or over 110.',
    'PR-080': 'The online flag is still not assessed, four weeks or more after recording.',
    'PR-081': 'Flagged as online, and no platform is named. “Not known” is an answer too.',
    'PR-082': 'The reader of narratives says online, and the flag says no. A person must look.',
    'PR-083': 'The reader of narratives says not online, and the flag says yes. A person must look.',
    'PR-084': 'The reader of narratives says online, and the flag is not set. A person must look.',
    'PR-085':
      'The flag was set under a version of the rule that was not in force when the crime was recorded.',
    'PR-086': 'Flagged as online, and recorded before April 2014, when there was no flag.',
    'PR-087': 'The flag was set before the crime was recorded.',
    'PR-088': 'A platform is named, and the flag says not online.',
    'PR-089':
      'In this class nearly everything is online, and the flag says not. Letters and speech are possible: check.',
    'PR-090': 'By text message, and not flagged as online: since April 2024 text messages are to be flagged.',
    'PR-091':
      'Only by text message, and flagged: before April 2024 that was for the force’s own practice. Keep the rule version beside it.',
    'PR-092': 'There is a flag, and no version of the rule under which it was set.',
    'PR-093':
      'A service is named that is not on the list: see whether it is one of them by another name, or let it stand as said.',
    'PR-100': 'This is not written as any code of an offence is.',
    'PR-101':
      'The code is not in the list of classes held here. It may be right: rules of its class were not run.',
    'PR-102': 'The code of the offence is missing.',
    'PR-103': 'Sexual communication (71/17) is published in class 88A, and here in another.',
    'PR-104': 'Class and sub-class, and the published class, are not of one offence.',
    'PR-105': 'The title says sexual communication with a child, and the code is of another offence.',
    'PR-106': 'Code 71/17 is sexual communication with a child, and the title says otherwise.',
    'PR-107':
      'The court’s code is of sexual communication with a child, and the class is of another offence.',
    'PR-108':
      'Class 71 without a sub-class: is it exploitation, or sexual communication (71/17), which is published in 88A?',
    'PR-109':
      'Class 88A without a sub-class: meeting after grooming, or sexual communication? They are not one series.',
    'PR-110': 'Class 86 without a sub-class: made or shared (86/02), or possessed (86/10)?',
    'PR-111':
      'An intimate-image offence with a victim under 18: is it not an indecent photograph of a child (class 86)?',
    'PR-112':
      'Blackmail of a child: it lies outside every count of sexual offences. Is there a sexual offence too, and is the flag set?',
    'PR-120': 'The crime’s number stands in an earlier row too.',
    'PR-121': 'An earlier row has the same force, victim, class and days: is it the same crime twice?',
    'PR-122':
      'An earlier row has the same report and victim. Of one finished incident only the principal crime is recorded, and it keeps the online flag.',
    'PR-123':
      'An earlier row has an image offence of the same suspect from the same report. Images are counted by offender.',
    'PR-124': 'An earlier row has the very same narrative.',
    'PR-125':
      'An earlier crime has the same victim, suspect and class, on days that overlap: what went on is one crime, so is it the same one twice?',
    'PR-130': 'Cancelled without a code. C1 to C5 say why.',
    'PR-131': 'This is no code of a cancellation: they are C1 to C5.',
    'PR-132': 'Cancelled as another force’s crime (C1) without that force’s crime number.',
    'PR-133': 'Cancelled because no crime happened (C2) without additional verifiable information.',
    'PR-134':
      'A victim’s withdrawal is given as verifiable information. It never is: that is outcome 14 or 16.',
    'PR-135':
      'Lack of evidence or of a suspect is given as verifiable information. It never is: that is an outcome.',
    'PR-136': 'A rape cancelled by somebody other than the Force Crime Registrar.',
    'PR-137': 'Cancelled before it was recorded.',
    'PR-138': 'Cancelled, and it has an outcome. A cancelled crime has none.',
    'PR-139': 'Cancelled as self-defence (C5) in a sexual or image offence.',
    'PR-140': 'Cancelled as a duplicate (C3) without the number of the crime it is part of.',
    'PR-141': 'There is a code of cancellation, and no day of it.',
    'PR-142': 'The verifiable information is a few words. Would somebody else be able to verify it?',
    'PR-150': 'This is no outcome of the framework: they run from 1 to 22.',
    'PR-151': 'Outcome 21 before January 2016, when it was introduced.',
    'PR-152':
      'Outcome 21 outside image offences: it is for imagery that young people made, without exploitation or malice.',
    'PR-153': 'Outcome 21 with an adult suspect.',
    'PR-154': 'Outcome 11 says that the suspect is under 10, and the suspect is not.',
    'PR-155': 'A cannabis or khat warning for this offence.',
    'PR-156': 'Filed as fraud (outcome 19) in an offence that is none.',
    'PR-157': 'Outcome 14 says that no suspect was identified, and there is one.',
    'PR-158': 'Outcome 18 says that no suspect was found, and there is one.',
    'PR-159': 'Outcome 15 or 16 says that a suspect was identified, and there is none.',
    'PR-160': 'The outcome came before the crime was recorded.',
    'PR-161': 'There is an outcome, and no day of it.',
    'PR-162': 'A youth caution, and the suspect is an adult.',
    'PR-163': 'An adult caution, and the suspect is under 18.',
    'PR-164': 'An outcome of before April 2013, when outcomes began.',
    'PR-165': 'Outcome 5 says that the offender has died, and no suspect is named.',
    'PR-166': 'Passed to another body (outcome 20), and the body is not named.',
    'PR-170': 'Transferred to the force that recorded it.',
    'PR-171': 'Transferred without the other force’s crime number. Until it comes, the crime is still yours.',
    'PR-172': 'Transferred, with the other force’s number, and not cancelled as C1: both forces count it.',
    'PR-173': 'Transferred to a force that is not known here.',
    'PR-174': 'The force is not known here.',
    'PR-180': 'A reported incident of rape (N100) without its sub-reason.',
    'PR-181':
      'Held as N100 because the victim has not confirmed, though a parent or professional reported it: they act for the child, and nobody waits.',
    'PR-182': 'The narrative only holds a place: nobody can read from it what happened.',
    'PR-183': 'The narrative is missing.',
    'PR-184': 'The narrative is longer than any record needs: was a whole document pasted in?',
    'PR-185': 'The crime has no number.',
    'PR-186':
      'Flagged as online, and the narrative names nothing online but how it was reported. Reporting online does not make an offence online.',
  },
  severity: { error: 'error', warning: 'warning', question: 'question' },
  family: {
    law: 'Dates and the law',
    dates: 'Dates among themselves',
    clock: 'The clock of recording',
    victim: 'The victim',
    suspect: 'The suspect',
    flag: 'The online flag',
    class: 'Classes and codes',
    duplicates: 'The same crime twice',
    cancellation: 'Cancelled crimes',
    outcome: 'Outcomes',
    transfer: 'Forces and transfers',
    record: 'The record itself',
  },
  cell: {
    'date-unreadable':
      'This is not written as a day. The cell was left out; the rest of the row was checked.',
    'date-two-digit-year':
      'The year has two digits, and a guess might be a hundred years out. Write all four.',
    'date-no-such-day': 'There is no such day in the calendar. Day comes first, then month.',
    'number-unreadable': 'This is not a whole number. A band of ages is none.',
    'word-unknown':
      'This word is not known in this column. The cell was left out; the rest of the row was checked.',
    'control-characters': 'The cell holds characters that cannot be seen. It was read all the same.',
    'text-damaged': 'Letters of this cell were lost on the way here.',
    'date-style-differs':
      'The day is written another way than in the rows before. It was read; make sure that day and month are not swapped.',
  },
  columns: {
    'no-crime-id':
      'No column is the crime’s number, so no row could be named. Give it: --map crime_id="its heading".',
    'map-column-unknown': '“{text}” is no column of an extract. `plimsoll rules columns` lists them.',
    'map-heading-missing': '“{text}” is not a heading of this file.',
    'map-column-doubled': '“{text}” was given to two columns.',
  },
} as const;

export type EditWords = ShapeOf<typeof en>;
