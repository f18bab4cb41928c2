/** The questions in English, in the words of whoever is telling. A child of eleven must understand every one at first sight. */
export const en = {
  danger: {
    asked: 'Is anyone in danger right now?',
    hint: 'In danger means that someone may get hurt soon.',
    options: { yes: 'Yes', no: 'No', 'not-sure': 'I am not sure' },
  },
  who: {
    asked: 'Who are you?',
    hint: 'Pick the one that fits best. We use it to ask the right questions.',
    options: {
      child: 'I am under 18',
      parent: 'I am a parent or carer',
      professional: 'I work with children, for example as a teacher',
      'someone-else': 'I am someone else',
    },
  },
  age: {
    child: { asked: 'How old are you?', hint: 'You can leave this out. Pick the last one.' },
    parent: {
      asked: 'How old is your child?',
      hint: 'If it is about more than one child, pick the youngest.',
    },
    professional: {
      asked: 'How old is the child?',
      hint: 'If it is about more than one child, pick the youngest.',
    },
    'someone-else': {
      asked: 'How old is the child?',
      hint: 'Your best guess is enough. If it is about more than one child, pick the youngest.',
    },
    options: {
      'under-10': 'Under 10',
      '10-12': '10, 11 or 12',
      '13-15': '13, 14 or 15',
      '16-17': '16 or 17',
      '18-or-over': '18 or over',
      'not-said': 'I do not know, or I do not want to say',
    },
  },
  about: {
    child: {
      asked: 'What is it about?',
      hint: 'Pick the one that fits best. You can say more on the next page.',
      options: {
        'asked-for-picture': 'Someone asks me for a picture or a video',
        'picture-shared': 'Someone has a picture of me, or shows it to others',
        threat: 'Someone scares me, or says they will do something bad',
        'strange-contact': 'Someone older writes to me, or it feels wrong',
        'wants-to-meet': 'Someone wants to meet me',
        'something-else': 'Something else',
        'not-sure': 'I am not sure',
      },
    },
    parent: {
      asked: 'What is it about?',
      hint: 'Pick the one that fits best. You can say more on the next page.',
      options: {
        'asked-for-picture': 'Someone asks my child for a picture or a video',
        'picture-shared': 'Someone has a picture of my child, or shows it to others',
        threat: 'Someone threatens my child',
        'strange-contact': 'Someone older writes to my child, or it feels wrong',
        'wants-to-meet': 'Someone wants to meet my child',
        'something-else': 'Something else',
        'not-sure': 'I am not sure',
      },
    },
    professional: {
      asked: 'What is it about?',
      hint: 'Pick the one that fits best. You can say more on the next page.',
      options: {
        'asked-for-picture': 'A child is asked for a picture or a video',
        'picture-shared': 'A picture of a child is held or shared',
        threat: 'A child is threatened or blackmailed',
        'strange-contact': 'An adult or a stranger is in contact with a child',
        'wants-to-meet': 'Someone wants to meet a child',
        'something-else': 'Something else',
        'not-sure': 'I am not sure',
      },
    },
    'someone-else': {
      asked: 'What is it about?',
      hint: 'Pick the one that fits best. You can say more on the next page.',
      options: {
        'asked-for-picture': 'Someone asks a child for a picture or a video',
        'picture-shared': 'Someone has a picture of a child, or shows it to others',
        threat: 'Someone threatens a child',
        'strange-contact': 'Someone older writes to a child, or it seems wrong',
        'wants-to-meet': 'Someone wants to meet a child',
        'something-else': 'Something else',
        'not-sure': 'I am not sure',
      },
    },
  },
  story: {
    child: {
      asked: 'What happened?',
      hint: 'Tell us in your own words. It does not have to be perfect. A few words are enough.',
    },
    parent: {
      asked: 'What happened?',
      hint: 'Tell us what you know. Say what your child told you, and what you saw yourself. Please do not question your child for us.',
    },
    professional: {
      asked: 'What happened?',
      hint: 'Use the child’s own words where you can. Say who has been told, and what has been done so far. Do not look at pictures, copy them or pass them on.',
    },
    'someone-else': {
      asked: 'What happened?',
      hint: 'Tell us what you know, and how you know it. A few words are enough.',
    },
  },
  where: {
    asked: 'Where did it happen?',
    hint: 'Leave out what you do not know.',
    app: 'App, game or website',
    appHint: 'For example Snapchat, Roblox or the chat of a game',
    username: 'The other person’s name there',
    usernameHint: 'The name that they use, just as it is spelled',
  },
  when: {
    asked: 'When did it happen?',
    hint: 'For example: last night, or since the summer. If you do not know, leave it empty.',
  },
  meet: {
    child: {
      asked: 'Is there a plan to meet?',
      hint: 'Have they asked to meet you? You will not get told off for saying yes.',
    },
    parent: {
      asked: 'Is there a plan to meet?',
      hint: 'Have they asked to meet your child, or met already?',
    },
    professional: {
      asked: 'Is there a plan to meet?',
      hint: 'Have they asked to meet the child, or met already?',
    },
    'someone-else': {
      asked: 'Is there a plan to meet?',
      hint: 'Have they asked to meet the child, or met already?',
    },
    options: { yes: 'Yes', no: 'No', 'not-sure': 'I am not sure' },
  },
  contact: {
    asked: 'How may we answer you?',
    hint: 'Pick what is safe. Think of who else can see your phone.',
    options: {
      'only-here': 'Only here, with my code',
      phone: 'Phone call',
      text: 'Text message',
      email: 'Email',
      'through-school': 'Through someone at school',
      none: 'I do not want an answer',
    },
    onlyHereHint: 'You get a code at the end. With it you come back here and read our answer.',
  },
  reach: {
    asked: 'How do we do that safely?',
    hint: 'You get a code as well, so you can also read our answer here.',
    address: {
      phone: 'Phone number',
      text: 'Phone number for texts',
      email: 'Email address',
      'through-school': 'Which school, and who should we ask for?',
    },
    name: 'What name should we use?',
    nameHint: 'A first name is enough. It may be a made-up one.',
    times: 'When is it safe?',
    timesHint: 'For example: after school, but not at weekends',
    wording: 'What may we say if someone else picks up or sees it?',
    wordingHint: 'For example: say that you call about the swimming club',
    never: 'What must we not do?',
    neverHint: 'For example: do not leave a message, do not send a letter',
  },
  work: {
    asked: 'How can we reach you at work?',
    hint: 'You get a code as well, so you can also read our answer here.',
    organisation: 'School or organisation',
    role: 'Your job there',
    name: 'Your name',
    workContact: 'Your phone number or email address at work',
  },
  check: {
    asked: 'Check what you wrote',
    hint: 'Nothing has been sent yet.',
  },
} as const;
