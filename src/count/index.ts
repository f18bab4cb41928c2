/** The face of the count room: what the command line, the app and later rooms may use. */
export { indexFigures, vintagesOf, type Figures, type Vintage } from './rules/figures.js';
export { total, printedTotals, statedCoverage, type Part, type Total } from './rules/total.js';
export {
  compare,
  type Comparison,
  type ComparisonProblem,
  type End,
  type MatchedPair,
  type Pair,
} from './rules/compare.js';
export { residualFor, type Residual } from './rules/residual.js';
export { countLimits, ratioLimits, type Limits } from './rules/limits.js';
export {
  checkIntegrity,
  flagTally,
  type Finding,
  type FindingCode,
  type Severity,
} from './rules/integrity/index.js';
export { OBSERVATION_COLUMNS, observationColumns, writeObservation } from './rules/observation-layout.js';
export {
  checkArticle,
  type ArticleProblem,
  type Checked,
  type Claim,
  type Verdict,
} from './rules/claims/index.js';
export { claimAsJson, composeClaim, sayArticleProblem } from './words/say-claim.js';
export { GUARD_LIMITS, ReplyReader, type GuardLimits } from './reading/replies/reply-reader.js';
export type { ReadReply } from './rules/replies/interpret.js';
export { type Candidate, SURE } from './rules/replies/candidate.js';
export { replyAsJson, sayHidden, sayReply, sayReplyProblem } from './words/say-reply.js';
export { readArticleText } from './reading/article.js';
export { sheetReader } from './reading/workbook/sheet-reader.js';
export { readFiguresFile, type FileProblem } from './reading/figures-file.js';
export { countPages } from './pages/index.js';
export { type ReplyParts, replyPages } from './pages/replies/index.js';
export type { OpenReply, OpenedReply } from './reading/replies/opened-reply.js';
export { receiveReply, type ReplyGiven } from './actions/replies/receive-reply.js';
export { batchFileTaker } from './actions/replies/take-batch-files.js';
export {
  decideCandidate,
  finishReading,
  replyAtHand,
  takeReplySeat,
} from './actions/replies/read-reply.js';
export {
  type SettlingReply,
  answersTo,
  enterReply,
  replySettling,
  settleCandidate,
  takenAnswer,
} from './actions/replies/settle-reply.js';
export { cleanReply, sendReplyBack } from './actions/replies/quarantine.js';
export { withdrawReply } from './actions/replies/withdraw-reply.js';
export { type ReplyDoing, noteReply } from './actions/replies/doing.js';
export {
  type ReplyEntry,
  type ReplyFile,
  findRepliesBeginning,
  findReply,
  listReplies,
  listReplyFiles,
} from './store/replies.js';
export { READS_REPLIES, WORDS as REPLY_PAGE_WORDS, sayReplyActProblem } from './pages/replies/asked.js';
export { decidedBy } from './pages/replies/decided-by.js';
export { fieldTexts, saySaid } from './pages/replies/candidate-view.js';
export { toDecide } from './rules/confirming/outcomes.js';
export { type Decided, KIND as DECISION_KIND } from './rules/confirming/said.js';
export { atName, blocksOf, otherFigures, pieceAt, spotName, spotOfPlace } from './rules/confirming/places.js';
export { readCsvRows } from './reading/read-csv.js';
export { seedAnswers } from './actions/answers/seed-answers.js';
export { seedReplies } from './actions/replies/seed-replies.js';
export type { ReplyIntake } from './actions/replies/doing.js';
export { COUNT_LINKS } from './pages/links.js';
export { confirmedBy, heldFigures, type Held } from './held.js';
export { loadFigures } from './actions/load-figures.js';
export { confirmFigure } from './actions/confirm-figure.js';
export { shippedBytes, shippedFigures, SHIPPED_FIGURES } from './reading/shipped.js';
export { writeCsv, writeFiguresCsv } from './reading/write-csv.js';
export { sayFileProblem } from './words/say-file-problem.js';
export { findingTitle, sayFinding } from './words/say-finding.js';
export {
  FIGURE_WORDS,
  authorityName,
  intervalInWords,
  limitsInWords,
  measureName,
  names,
  periodName,
  ratioInWords,
  sayComparison,
  sayProblem,
  sayTotal,
  valueInWords,
} from './words/say.js';
export { houseOf, type House } from './actions/releases/prepare.js';
export {
  type DraftWanted,
  changeDraft,
  draftRelease,
  draftVersion,
} from './actions/releases/draft-release.js';
export { checkVersion, findingsOf } from './actions/releases/check-release.js';
export { type ClaimWanted, keepClaim } from './actions/claims/keep-claim.js';
export { publishClaim } from './actions/claims/publish-claim.js';
export { editWords } from './actions/releases/edit-words.js';
export { moveVersion, takeBackVersion } from './actions/releases/take-back-release.js';
export { approveVersion, sendBack } from './actions/releases/approve-release.js';
export { publishVersion } from './actions/releases/publish-release.js';
export { withdrawVersion } from './actions/releases/withdraw-release.js';
export { FIRST_RELEASE, seedReleases } from './actions/releases/seed-releases.js';
export {
  type HeldVersion,
  type VersionEntry,
  findAppeared,
  listAppeared,
  listOut,
  listVersions,
  listVersionsOf,
} from './store/versions.js';
export { type Release, type Version, versionText } from './rules/release/release.js';
export { type AppearingProblem, readAppearing } from './rules/release/appearing.js';
export { type AttackReport, attackRelease } from './rules/release/guard.js';
export { compareReleases, weightOf } from './rules/release/versions.js';
export { publicCellInWords, sayChange, sayReleaseProblem } from './words/say-release-change.js';
export { publicPages } from './pages/public-release/index.js';
export { publishedFlagged } from './rules/published-flagged.js';
export { odsOf } from './formats/index.js';
export { releasesHeld } from './releases-held.js';
export { type RoundMailService, startRoundMail } from './round-mail.js';
export { type CarrierParts, carrierFor } from './mail/carrier-for.js';
export type { Carrier } from './mail/carrier.js';
export { readRoundMail, roundMailFile } from './mail/settings.js';
export { tryAccount } from './mail/try-account.js';
export type { MailBy } from './actions/mail/by.js';
export { type MailboxRead, readMailbox } from './actions/mail/read-mailbox.js';
export { countUnsent, lettersToGo, sendLetters, takeUp } from './actions/mail/send-letters.js';
export { offerReplies } from './actions/mail/offer-replies.js';
export { seedRounds } from './actions/rounds/seed-rounds.js';
export {
  type StandingRequest,
  type StandingRound,
  aboutOf,
  answeredBeside,
  loadRequest,
  loadRound,
  loadRounds,
} from './actions/rounds/load-round.js';
export { draftRound } from './actions/rounds/draft-round.js';
export { addAuthority, openRound } from './actions/rounds/open-round.js';
export { enterEvent, letterGone } from './actions/rounds/enter-event.js';
export { setAddresses } from './actions/rounds/set-addresses.js';
export { listAddresses } from './store/letters.js';
export { type Closing, closeRound, planClosing } from './actions/rounds/close-round.js';
export {
  type PlannedLetter,
  chaseRound,
  planChase,
  plan as planLetter,
  planRequest,
  planRequests,
  sendLetter,
  sendRequests,
} from './actions/rounds/send-letters.js';
export { importBatch } from './actions/rounds/import-batch.js';
export { readBatch } from './reading/batch/read-batch.js';
export { checkQuestion } from './rules/round/check-question.js';
export { LETTER_WORDING, type RoundQuestion } from './rules/round/question.js';
export { setOf } from './rules/round/authority-sets.js';
export { groupOf } from './rules/round/tally.js';
export { lawOf } from './rules/round/law.js';
export { requestAsJson, roundAsJson, standingAsJson } from './formats/round-json.js';
export { ROUND_WORDS, sayEvent, sayRoundProblem, sayTime } from './words/say-round.js';
export {
  type AnswerFile,
  type AnswerOut,
  answerFilesOf,
  answerJson,
  answerObservations,
  fillTemplate,
} from './formats/answer/index.js';
export { type AnswerMade, answerFromRecords } from './actions/answers/answer-from-records.js';
export { draftAnswer, logRequest, signAnswer } from './actions/answers/answer-request.js';
export {
  prepareDisclosure,
  publishDisclosure,
  withdrawDisclosure,
} from './actions/answers/publish-answer.js';
export { keepTemplate, recordReview } from './actions/answers/received-more.js';
export { type BuiltAnswer, buildAnswer } from './rules/answer/build.js';
export { type CheckProblem, type Checking, checkAnswer } from './rules/answer/checked.js';
export { type CrimeCount, ageCodeOf, needsAge } from './rules/answer/counting.js';
export type { FieldsHeld } from './rules/answer/not-held.js';
export {
  type AnswerQuestion,
  type QuestionProblem,
  periodOfMonth,
  readQuestion,
} from './rules/answer/question.js';
export type { ReleaseTable } from './rules/release/table.js';
export { ANSWER_WORDS, composeAnswer } from './words/compose-answer.js';
export { BY_HAND, eventAsked } from './pages/rounds-request/entering.js';
export { letterAsked, letterProblems } from './pages/rounds-request/letter-view.js';
export { WRITABLE, type WritableLetter } from './pages/rounds-request/view.js';
export { RUNS_ROUNDS } from './pages/round-paths.js';
export { DECIDES, DRAFTS } from './pages/release-paths.js';
export { selectionAsked, slugOf } from './pages/release-form/asked.js';
export { ASKABLE } from './rules/round/authority-sets.js';
export { flagYearsOf } from './rules/release/flag-knowledge.js';
export { isSound } from './rules/release/findings.js';
export { publicCell } from './rules/release/public-cell.js';
export { openSources } from './pages/public-values/open-sources.js';
export { cellAddress } from './pages/reply-cell.js';
