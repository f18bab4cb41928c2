import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tellingWordsIn } from './telling-words.js';

void test('a title, an address and a file’s name that give it away are told, in both languages', () => {
  const cases: readonly (readonly [string, readonly string[], string])[] = [
    ['Report abuse to the police', ['abuse', 'police', 'report'], 'a title'],
    ['/report-abuse/step-2', ['abuse', 'report'], 'an address'],
    ['policeReport.min.js', ['police', 'report'], 'a file'],
    ['https://childabusehelp.example/', ['abuse'], 'a host run together'],
    ['REPORTING ONLINE', ['report'], 'capitals'],
    ['sexHelp.js', ['sex'], 'a joint of small and capital letters'],
    ['Dweud wrth yr heddlu am drosedd', ['heddlu', 'trosedd'], 'Welsh, mutated softly'],
    ['fy nghyfrinach', ['cyfrinach'], 'Welsh, nasal'],
    ['ei chamdrin', ['camdri'], 'Welsh, aspirate'],
    ['Gwneud adroddiad', ['adrodd'], 'Welsh, a noun'],
  ];
  for (const [text, found, why] of cases) assert.deepEqual(tellingWordsIn(text), found, why);
});

void test('what is neutral, or only looks like it, is let through', () => {
  for (const text of [
    'Someone to talk to',
    'Rhywun i siarad ag ef',
    'Rhywbeth wedi digwydd?',
    'Essex and Sussex',
    'grape harmony',
    'gwyn',
    'tystysgrif',
    '/c/page-3',
    'main.css',
    'Yn Gymraeg',
  ])
    assert.deepEqual(tellingWordsIn(text), [], text);
});
