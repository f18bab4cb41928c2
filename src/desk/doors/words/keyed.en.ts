/** What a call handler asks, in words a child can answer while somebody else is in the room. */
export const en = {
  'in-danger-now': {
    asked: 'Are you, or is the child, in danger right now?',
    hint: 'If yes: stop here and treat it as 999. Silence can mean yes: ask for a cough or a tap.',
  },
  'can-talk-now': {
    asked: 'Can you talk freely where you are? Yes or no is enough.',
    hint: 'If no, ask only what can be answered with yes or no. Do not name what the call is about.',
  },
  'safe-words': {
    asked: 'If somebody comes in, what shall we pretend this call is?',
    hint: 'Agree on something dull: a wrong number, a survey, a shop.',
  },
  'child-age': { asked: 'How old is the child?', hint: 'Years. If only roughly known, say so.' },
  'who-is-it': {
    asked: 'Who is the person doing this, as far as you know?',
    hint: 'A name, an age they gave, or nothing. Do not press.',
  },
  'known-in-real-life': {
    asked: 'Is it somebody the child knows in real life?',
    hint: 'Yes or no. If yes and they live together, ask about danger again.',
  },
  app: {
    asked: 'Which app, game or site was it on?',
    hint: 'More than one if they moved from one to another.',
  },
  username: {
    asked: 'What is that person called there?',
    hint: 'Letter by letter. Ask that nothing be deleted.',
  },
  'asked-for-images': {
    asked: 'Did they ask for pictures or a video?',
    hint: 'Yes or no. Never ask what the pictures show, and never ask for them to be sent.',
  },
  'images-sent': {
    asked: 'Were any pictures sent?',
    hint: 'Yes or no. Say that they are not in trouble, and that Report Remove can help.',
  },
  threatened: { asked: 'Have they made any threat?', hint: 'Yes or no; then what, if it can be said.' },
  'planning-to-meet': {
    asked: 'Is there a plan to meet, or have they met?',
    hint: 'Yes or no; then when and where. Soon means now.',
  },
  'who-knows': {
    asked: 'Who else knows about this?',
    hint: 'And whether there is somebody who must not be told.',
  },
} as const;
