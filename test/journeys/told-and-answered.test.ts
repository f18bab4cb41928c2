/**
 * Somebody tells, and somebody answers: from each way in to the officer who sees it first and why, and back to whoever
 * told. Through the real door, the real doors, the real desk and a browser; only the platforms are stand-ins.
 */
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { now } from '../../src/base/day.js';
import { type Visitor, aVisitor, browserPath, launch, mustBeSound, mustFit } from '../make/browser.js';
import { secretFor } from '../make/doors.js';
import { letter } from '../make/letters.js';
import { type MailServers, hasMailServers, startMailServers } from '../make/mail-servers.js';
import { metaBody, signedByMeta } from '../make/meta-platform.js';
import { ed25519Signer, signedHeaders } from '../make/partner.js';
import { META_ACCOUNT, type WholeDesk, aWholeDesk } from '../make/whole-desk.js';

const skip = browserPath() === null ? 'no browser is installed' : false;
const META_SECRET = secretFor(24);
const school = ed25519Signer();

/** Two mail servers to write through, where they can be had. */
const mail: MailServers | null = skip === false && hasMailServers() ? await startMailServers() : null;

const settings = () => ({
  meta: { app_secrets: [META_SECRET], verify_token: secretFor(16), human_agent: true },
  partners: [
    {
      id: 'ysgol-y-cwm',
      name: { en: 'Cwm School', cy: 'Ysgol y Cwm' },
      kind: 'school',
      keys: [{ key: school.key, purposes: ['refer', 'status'], from: '2026-01-01', to: '2027-01-01' }],
    },
  ],
  ...(mail
    ? {
        email: [
          {
            host: '127.0.0.1',
            port: mail.imapPort,
            tls: false,
            user: 'desk',
            password: mail.password,
            addresses: ['desk@desk.test'],
          },
        ],
      }
    : {}),
});

const sending = () =>
  mail
    ? {
        email: {
          host: '127.0.0.1',
          port: mail.smtpPort,
          security: 'none',
          from: 'desk@desk.test',
          name: { en: 'Contact desk', cy: 'Desg gyswllt' },
          inside_network: true,
        },
      }
    : {};

interface Stage {
  readonly browser: Browser;
  readonly whole: WholeDesk;
  readonly officer: Visitor;
}

async function staged(): Promise<Stage> {
  const whole = await aWholeDesk({ settings: settings(), sending: sending() });
  const browser = await launch();
  after(async () => {
    await browser.close();
    await mail?.stop();
  });
  return { browser, whole, officer: await signedInAs('Siân Prosser', { browser, whole }) };
}

const stage = skip ? null : await staged();

/** What is there while these tests run. */
function there(): Stage {
  assert.ok(stage);
  return stage;
}

describe('somebody tells, and somebody answers', { skip, timeout: 300_000 }, () => {
  test('a child tells in Welsh on a telephone, is seen first and why, is answered from the library, and reads it', async () => {
    const visitor = await aVisitor(there().browser, { width: 360 });
    const child = visitor.page;
    await pageOf(child, '/cy/contact', there().whole.tell);
    const code = await tellInWelsh(visitor);
    await broughtIn();
    const first = await firstInQueue();
    assert.match(first, /Now/);
    assert.match(first, /isio cyfarfod/);
    assert.match(first, /Meeting within about a day/);
    await answerFirst({ put: 0 });
    await broughtIn();
    await pageOf(child, '/cy/contact', there().whole.tell);
    await press(child, 'have-code');
    await child.fill('#code', code.toUpperCase());
    await press(child, 'open');
    await mustBeSound(visitor);
    const read = await child.locator('main').innerText();
    assert.match(read, /999/);
    assert.doesNotMatch(read, /isio cyfarfod/);
  });

  test('a parent writes on Messenger, and the reply goes back on Messenger as a person’s', async () => {
    const says = {
      message: { mid: 'm_1', text: 'A man on a game asked my daughter for pictures. She is 11.' },
    };
    const body = metaBody([
      { object: 'page', account: META_ACCOUNT, sender: '77', says, timestamp: now().getTime() },
    ]);
    const answer = await fetch(`${there().whole.doors}/hooks/meta`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-hub-signature-256': signedByMeta(body, META_SECRET) },
      body,
    });
    assert.equal(answer.status, 200);
    await broughtIn();
    assert.match(await firstInQueue(), /Messenger/);
    await answerFirst({ text: 'Thank you for telling us. Please keep the messages.' });
    await broughtIn();
    assert.match(there().whole.sentByMeta.at(-1) ?? '', /Please keep the messages/);
    await there().officer.page.reload();
    assert.match(await there().officer.page.locator('main').innerText(), /Sent/);
  });

  test('a letter comes by e-mail and is answered by e-mail, without a word in the subject', async (t) => {
    if (!mail) return t.skip('no Dovecot and Postfix here');
    mail.drop(
      'desk',
      letter({
        from: 'Rhiant <teller@teller.test>',
        subject: 'Cwestiwn',
        body: 'Mae rhywun yn gofyn i fy mab am luniau ac yn dweud wrtho am beidio â dweud wrthyf. Mae’n 13 oed.',
      }),
    );
    await until(async () => {
      await there().whole.desk.nudge();
      return (await firstInQueue()).includes('E-mail');
    });
    await answerFirst({ text: 'Diolch am ddweud wrthym.' });
    await until(async () => {
      await there().whole.desk.nudge();
      await there().officer.page.reload();
      return (await there().officer.page.locator('main').innerText()).includes('Sent');
    });
  });

  test('a call is keyed in while the person is there, and the reply is said by the officer', async () => {
    await pageOf(there().officer.page, '/desk/key-in');
    await mustBeSound(there().officer);
    await there().officer.page.check('input[value=phone]');
    await there().officer.page.click('main form button');
    await mustBeSound(there().officer);
    await there().officer.page.check('input[name=q-planning-to-meet][value=Yes]');
    await there().officer.page.fill(
      '#text',
      'Caller is a neighbour. A girl of 12 is to meet somebody from the internet.',
    );
    await there().officer.page.fill('#name', 'Planted Caller');
    await there().officer.page.click('main form button.govuk-button');
    const thread = await there().officer.page.locator('main').innerText();
    assert.match(thread, /Telephone/);
    assert.match(thread, /Asked to meet/);
    assert.doesNotMatch(thread, /Planted Caller/);
    await answerFirst({ text: 'A car is on its way.', at: there().officer.page.url() });
    assert.match(await there().officer.page.locator('main').innerText(), /To be passed on by you/);
    await there().officer.page.click('form[action$="/carried-out"] button');
    assert.match(await there().officer.page.locator('main').innerText(), /Sent/);
  });

  test('a school refers by its interface, holds a receipt, and sees how far it has come', async () => {
    const path = '/v1/referrals';
    const body = JSON.stringify({
      teller: 'professional',
      language: 'cy',
      in_danger_now: true,
      what_happened: 'Disgybl wedi dweud wrth athro.',
      child_age: 12,
    });
    const refer = await fetch(there().whole.doors + path, {
      method: 'POST',
      headers: signedHeaders(school, { method: 'POST', path, body }),
      body,
    });
    assert.equal(refer.status, 201);
    const { referral } = (await refer.json()) as { referral: string };
    await broughtIn();
    const first = await firstInQueue();
    assert.match(first, /Partner/);
    assert.match(first, /In danger now/);
    await answerFirst({ text: 'Rydym yn gweithredu nawr.' });
    await broughtIn();
    const asked = `${path}/${referral}`;
    const status = await fetch(there().whole.doors + asked, {
      headers: signedHeaders(school, { method: 'GET', path: asked, body: '' }),
    });
    assert.match(await status.text(), /acted-on/);
    const lying = `${asked}/replies`;
    const replies = await fetch(there().whole.doors + lying, {
      headers: signedHeaders(school, { method: 'GET', path: lying, body: '' }),
    });
    assert.match(await replies.text(), /Rydym yn gweithredu nawr/);
  });

  test('the name of a teller is behind a reason, and what was done stands in the journal', async () => {
    await pageOf(there().officer.page, '/desk?view=out');
    await there().officer.page.locator('[data-open]').first().click();
    await there().officer.page.getByRole('link', { name: 'See who the teller is' }).click();
    await there().officer.page.click('main form button');
    assert.match(await there().officer.page.title(), /^Error:/);
    await there().officer.page.fill('#reason', 'to ring back at the safe time');
    await there().officer.page.click('main form button');
    assert.match(await there().officer.page.locator('main').innerText(), /Shown once/);
    await pageOf(there().officer.page, '/journal');
    assert.match(await there().officer.page.locator('main').innerText(), /saw who a teller is/);
  });

  test('a supervisor sees the clocks', async () => {
    const supervisor = await signedInAs('David Harries', there());
    await pageOf(supervisor.page, '/desk/supervision');
    assert.match(await supervisor.page.locator('main').innerText(), /Waiting for an answer/);
    await mustBeSound(supervisor);
    await pageOf(supervisor.page, '/cy/desk/supervision');
    await mustBeSound(supervisor);
    await pageOf(supervisor.page, '/desk?view=out');
    await supervisor.page.locator('[data-open]').first().click();
    assert.match(await supervisor.page.locator('main').innerText(), /Recording: 2[34] hours left/);
  });

  test('nothing failed on the way', () => assert.deepEqual(there().whole.faults, []));

  test('the inbox and a thread are sound and fit a telephone, in both languages, and are worked from the keyboard', async () => {
    for (const lang of ['', '/cy']) {
      await pageOf(there().officer.page, `${lang}/desk?view=out`);
      await mustBeSound(there().officer);
      await there().officer.page.setViewportSize({ width: 320, height: 800 });
      await mustFit(there().officer.page);
      await there().officer.page.setViewportSize({ width: 1280, height: 900 });
    }
    await there().officer.page.keyboard.press('j');
    await there().officer.page.keyboard.press('Enter');
    await there().officer.page.waitForURL(/threads/);
    await mustBeSound(there().officer);
  });
});

async function signedInAs(
  name: string,
  { browser, whole }: Pick<Stage, 'browser' | 'whole'>,
): Promise<Visitor> {
  const visitor = await aVisitor(browser);
  await visitor.page.goto(`${whole.rooms}/sign-in-as`);
  await visitor.page.getByRole('button', { name: new RegExp(name) }).click();
  return visitor;
}

const pageOf = async (page: Page, path: string, origin = there().whole.rooms): Promise<void> =>
  void (await page.goto(origin + path));

async function press(page: Page, act: string): Promise<void> {
  await page.locator(`button[name=do][value="${act}"]:not(.door-default)`).first().click();
  await page.waitForLoadState('load');
}

/** What the doors kept is in the inbox, and what went out is out. */
async function broughtIn(): Promise<void> {
  await there().whole.desk.nudge();
  await there().whole.desk.nudge();
}

async function until(is: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + 30_000;
  while (!(await is())) {
    assert.ok(performance.now() < end, 'it did not come about within 30 s');
    await there().officer.page.waitForTimeout(300);
  }
}

async function firstInQueue(): Promise<string> {
  await pageOf(there().officer.page, '/desk');
  const rows = there().officer.page.locator('[data-row]');
  return (await rows.count()) === 0 ? '' : rows.first().innerText();
}

interface Answering {
  /** Which of the library's suggestions is put in; none where a text is given. */
  readonly put?: number;
  readonly text?: string;
  /** The thread; the first of the inbox where it is left out. */
  readonly at?: string;
}

/** Takes it, writes the reply, sees it as they will, and sends it. */
async function answerFirst({ put, text, at }: Answering): Promise<void> {
  if (at === undefined) await there().officer.page.locator('[data-open]').first().click();
  // By the keyboard: T takes, R writes a reply.
  await there().officer.page.waitForLoadState('networkidle');
  await there().officer.page.locator('[data-keys]:not([hidden])').first().waitFor();
  await there().officer.page.keyboard.press('t');
  await there().officer.page.locator('a[data-key=r]').waitFor();
  await there().officer.page.waitForLoadState('networkidle');
  await there().officer.page.locator('[data-keys]:not([hidden])').first().waitFor();
  await there().officer.page.keyboard.press('r');
  await there().officer.page.waitForURL(/reply$/);
  await mustBeSound(there().officer);
  if (put !== undefined) {
    await there().officer.page.locator('input[name=advice]').nth(put).check();
    await there().officer.page.click('button[value=put]');
  }
  if (text !== undefined) await there().officer.page.fill('#text', text);
  await there().officer.page.click('button[value=preview]');
  await mustBeSound(there().officer);
  await there().officer.page.click('button[value=send]');
}

/** **Shape**: the words of the code. */
async function tellInWelsh(visitor: Visitor): Promise<string> {
  const { page } = visitor;
  const story =
    'Dw i’n 12. Mae dyn dw i ddim yn ei nabod isio cyfarfod fi heno. Mae o’n deud wrtha i am beidio â deud wrth neb.';
  const steps: readonly (readonly [check: string | null, field: string | null, words: string])[] = [
    [null, null, ''],
    ['#danger-not-sure', null, ''],
    [null, null, ''],
    ['#who-child', null, ''],
    ['#age-10-12', null, ''],
    ['#about-wants-to-meet', null, ''],
    [null, '#story', story],
    [null, '#app', 'Snapchat'],
    [null, '#when', 'heddiw'],
    ['#meet-yes', null, ''],
    ['#contact-only-here', null, ''],
  ];
  for (const [check, field, words] of steps) {
    if (check) await page.check(check);
    if (field) await page.fill(field, words);
    await mustBeSound(visitor);
    await mustFit(page);
    await press(page, 'next');
  }
  await press(page, 'send');
  await mustBeSound(visitor);
  return (await page.locator('.door-code li').allInnerTexts()).map((text) => text.trim()).join(' ');
}
