import type { ShapeOf } from '../../base/words.js';
import type { en } from './questions.en.js';

export const cy: ShapeOf<typeof en> = {
  danger: {
    asked: 'Oes rhywun mewn perygl nawr?',
    hint: 'Mewn perygl: gallai rhywun gael ei frifo cyn bo hir.',
    options: { yes: 'Oes', no: 'Nac oes', 'not-sure': 'Dydw i ddim yn siŵr' },
  },
  who: {
    asked: 'Pwy ydych chi?',
    hint: 'Dewiswch yr un sy’n ffitio orau. Mae’n ein helpu i ofyn y pethau iawn.',
    options: {
      child: 'Rydw i dan 18 oed',
      parent: 'Rydw i’n rhiant neu’n ofalwr',
      professional: 'Rydw i’n gweithio gyda phlant, er enghraifft fel athro',
      'someone-else': 'Rhywun arall ydw i',
    },
  },
  age: {
    child: { asked: 'Faint yw eich oed chi?', hint: 'Does dim rhaid dweud. Dewiswch yr un olaf.' },
    parent: {
      asked: 'Faint yw oed eich plentyn?',
      hint: 'Os oes mwy nag un plentyn, dewiswch oed yr ieuengaf.',
    },
    professional: {
      asked: 'Faint yw oed y plentyn?',
      hint: 'Os oes mwy nag un plentyn, dewiswch oed yr ieuengaf.',
    },
    'someone-else': {
      asked: 'Faint yw oed y plentyn?',
      hint: 'Mae dyfalu’n iawn. Os oes mwy nag un plentyn, dewiswch oed yr ieuengaf.',
    },
    options: {
      'under-10': 'Dan 10',
      '10-12': '10, 11 neu 12',
      '13-15': '13, 14 neu 15',
      '16-17': '16 neu 17',
      '18-or-over': '18 neu hŷn',
      'not-said': 'Dydw i ddim yn gwybod, neu dydw i ddim am ddweud',
    },
  },
  about: {
    child: {
      asked: 'Beth sydd wedi digwydd?',
      hint: 'Dewiswch yr un sy’n ffitio orau. Cewch ddweud mwy ar y dudalen nesaf.',
      options: {
        'asked-for-picture': 'Mae rhywun yn gofyn i mi am lun neu fideo',
        'picture-shared': 'Mae gan rywun lun ohonof i, neu mae’n ei ddangos i bobl',
        threat: 'Mae rhywun yn codi ofn arnaf i, neu’n dweud y bydd yn gwneud rhywbeth cas',
        'strange-contact': 'Mae rhywun hŷn yn ysgrifennu ataf i, neu mae’n teimlo’n od',
        'wants-to-meet': 'Mae rhywun eisiau cwrdd â mi',
        'something-else': 'Rhywbeth arall',
        'not-sure': 'Dydw i ddim yn siŵr',
      },
    },
    parent: {
      asked: 'Beth sydd wedi digwydd?',
      hint: 'Dewiswch yr un sy’n ffitio orau. Cewch ddweud mwy ar y dudalen nesaf.',
      options: {
        'asked-for-picture': 'Mae rhywun yn gofyn i’m plentyn am lun neu fideo',
        'picture-shared': 'Mae gan rywun lun o’m plentyn, neu mae’n ei ddangos i bobl',
        threat: 'Mae rhywun yn bygwth fy mhlentyn',
        'strange-contact': 'Mae rhywun hŷn yn ysgrifennu at fy mhlentyn, neu mae’n teimlo’n od',
        'wants-to-meet': 'Mae rhywun eisiau cwrdd â’m plentyn',
        'something-else': 'Rhywbeth arall',
        'not-sure': 'Dydw i ddim yn siŵr',
      },
    },
    professional: {
      asked: 'Beth sydd wedi digwydd?',
      hint: 'Dewiswch yr un sy’n ffitio orau. Cewch ddweud mwy ar y dudalen nesaf.',
      options: {
        'asked-for-picture': 'Mae rhywun yn gofyn i blentyn am lun neu fideo',
        'picture-shared': 'Mae gan rywun lun o blentyn, neu mae’n ei rannu',
        threat: 'Mae plentyn yn cael ei fygwth neu ei flacmelio',
        'strange-contact': 'Mae oedolyn neu ddieithryn mewn cysylltiad â phlentyn',
        'wants-to-meet': 'Mae rhywun eisiau cwrdd â phlentyn',
        'something-else': 'Rhywbeth arall',
        'not-sure': 'Dydw i ddim yn siŵr',
      },
    },
    'someone-else': {
      asked: 'Beth sydd wedi digwydd?',
      hint: 'Dewiswch yr un sy’n ffitio orau. Cewch ddweud mwy ar y dudalen nesaf.',
      options: {
        'asked-for-picture': 'Mae rhywun yn gofyn i blentyn am lun neu fideo',
        'picture-shared': 'Mae gan rywun lun o blentyn, neu mae’n ei ddangos i bobl',
        threat: 'Mae rhywun yn bygwth plentyn',
        'strange-contact': 'Mae rhywun hŷn yn ysgrifennu at blentyn, neu mae’n edrych yn od',
        'wants-to-meet': 'Mae rhywun eisiau cwrdd â phlentyn',
        'something-else': 'Rhywbeth arall',
        'not-sure': 'Dydw i ddim yn siŵr',
      },
    },
  },
  story: {
    child: {
      asked: 'Dywedwch beth ddigwyddodd',
      hint: 'Yn eich geiriau eich hun. Does dim rhaid iddo fod yn berffaith. Mae gair neu ddau’n ddigon.',
    },
    parent: {
      asked: 'Dywedwch beth ddigwyddodd',
      hint: 'Dywedwch beth ddywedodd eich plentyn, a beth welsoch chi eich hun. Peidiwch â holi eich plentyn ar ein rhan.',
    },
    professional: {
      asked: 'Dywedwch beth ddigwyddodd',
      hint: 'Defnyddiwch eiriau’r plentyn lle gallwch. Dywedwch pwy sy’n gwybod, a beth sydd wedi’i wneud. Peidiwch ag edrych ar luniau, eu copïo na’u hanfon ymlaen.',
    },
    'someone-else': {
      asked: 'Dywedwch beth ddigwyddodd',
      hint: 'Dywedwch beth wyddoch chi, a sut. Mae gair neu ddau’n ddigon.',
    },
  },
  where: {
    asked: 'Ble digwyddodd hyn?',
    hint: 'Gadewch unrhyw beth nad ydych yn ei wybod yn wag.',
    app: 'Ap, gêm neu wefan',
    appHint: 'Er enghraifft Snapchat, Roblox neu sgwrs mewn gêm',
    username: 'Enw’r person arall yno',
    usernameHint: 'Yr enw y mae’n ei ddefnyddio, wedi’i sillafu yr un fath',
  },
  when: {
    asked: 'Pryd digwyddodd hyn?',
    hint: 'Er enghraifft: neithiwr, neu ers yr haf. Os nad ydych yn gwybod, gadewch ef yn wag.',
  },
  meet: {
    child: {
      asked: 'Oes cynllun i gwrdd?',
      hint: 'Ydyn nhw wedi gofyn am gwrdd â chi? Fydd neb yn eich dwrdio am ddweud oes.',
    },
    parent: {
      asked: 'Oes cynllun i gwrdd?',
      hint: 'Ydyn nhw wedi gofyn am gwrdd â’ch plentyn, neu wedi cwrdd yn barod?',
    },
    professional: {
      asked: 'Oes cynllun i gwrdd?',
      hint: 'Ydyn nhw wedi gofyn am gwrdd â’r plentyn, neu wedi cwrdd yn barod?',
    },
    'someone-else': {
      asked: 'Oes cynllun i gwrdd?',
      hint: 'Ydyn nhw wedi gofyn am gwrdd â’r plentyn, neu wedi cwrdd yn barod?',
    },
    options: { yes: 'Oes', no: 'Nac oes', 'not-sure': 'Dydw i ddim yn siŵr' },
  },
  contact: {
    asked: 'Sut cawn ni eich ateb?',
    hint: 'Dewiswch beth sy’n ddiogel. Meddyliwch pwy arall sy’n gweld eich ffôn.',
    options: {
      'only-here': 'Dim ond yma, gyda’m cod',
      phone: 'Galwad ffôn',
      text: 'Neges destun',
      email: 'E-bost',
      'through-school': 'Drwy rywun yn yr ysgol',
      none: 'Dydw i ddim eisiau ateb',
    },
    onlyHereHint: 'Cewch god ar y diwedd. Gyda’r cod gallwch ddod yn ôl yma a darllen ein hateb.',
  },
  reach: {
    asked: 'Sut gwnawn ni hynny’n ddiogel?',
    hint: 'Cewch god hefyd, felly gallwch ddarllen ein hateb yma.',
    address: {
      phone: 'Rhif ffôn',
      text: 'Rhif ffôn ar gyfer neges destun',
      email: 'Cyfeiriad e-bost',
      'through-school': 'Pa ysgol, ac am bwy y dylem ni ofyn?',
    },
    name: 'Pa enw ddylem ni ei ddefnyddio?',
    nameHint: 'Mae enw cyntaf yn ddigon. Caiff fod yn enw ffug.',
    times: 'Pryd mae’n ddiogel?',
    timesHint: 'Er enghraifft: ar ôl ysgol, ond nid ar y penwythnos',
    wording: 'Beth gawn ni ei ddweud os bydd rhywun arall yn ateb neu’n ei weld?',
    wordingHint: 'Er enghraifft: dweud eich bod yn ffonio am y clwb nofio',
    never: 'Beth na ddylem ni ei wneud?',
    neverHint: 'Er enghraifft: peidio â gadael neges, peidio ag anfon llythyr',
  },
  work: {
    asked: 'Sut gallwn ni eich cyrraedd yn y gwaith?',
    hint: 'Cewch god hefyd, felly gallwch ddarllen ein hateb yma.',
    organisation: 'Ysgol neu sefydliad',
    role: 'Eich swydd yno',
    name: 'Eich enw',
    workContact: 'Eich rhif ffôn neu’ch e-bost yn y gwaith',
  },
  check: {
    asked: 'Darllenwch beth ysgrifennoch chi',
    hint: 'Does dim wedi’i anfon eto.',
  },
};
