/** Beth i'w ddweud pan na ellir agor y gronfa ddata, a beth i'w wneud am y peth. */
import type { databaseWordsEn } from './words.en.js';

export const databaseWordsCy: typeof databaseWordsEn = {
  'windows-needs-a-server':
    'Nid yw’r gronfa ddata fewnol yn rhedeg ar Windows. Rhedwch Plimsoll yn WSL, neu gosodwch DATABASE_URL i weinydd PostgreSQL.',
  'postgres-binaries-missing':
    'Ni chafwyd hyd i PostgreSQL ar gyfer y peiriant hwn ({platform}). Rhedwch npm ci eto heb hepgor y pecynnau dewisol, gosodwch PGBIN i ffolder rhaglenni gosodiad PostgreSQL, neu gosodwch DATABASE_URL i weinydd.',
  'postgres-binaries-broken':
    'Nid yw’r rhaglenni PostgreSQL yn {folder} yn cychwyn. Gosodwch PGBIN i ffolder rhaglenni gosodiad PostgreSQL sy’n gweithio.',
  'postgres-major-differs':
    'Gwnaed y ffolder data hwn gan PostgreSQL {held}, a PostgreSQL {found} yw’r rhaglenni a gafwyd; ni all y rheini ei agor. Gosodwch PGBIN i ffolder rhaglenni PostgreSQL {held}.',
  'root-needs-a-user':
    'Nid yw PostgreSQL yn rhedeg fel root, ac ni ellid defnyddio defnyddiwr arall yn ei le. Cychwynnwch Plimsoll fel defnyddiwr cyffredin, neu crëwch ddefnyddiwr o’r enw postgres sy’n gallu cyrraedd y ffolder hwn.',
  'socket-folder-not-ours':
    'Rhywun arall biau’r ffolder {folder}, felly ni ellir ymddiried ynddo i ddal soced y gronfa ddata. Tynnwch ef, neu gosodwch PLIMSOLL_DATA i ffolder ag enw byrrach.',
  'database-not-made': 'Ni ellid gwneud y gronfa ddata. Dywedodd PostgreSQL: {said}',
  'database-would-not-start': 'Ni chychwynnodd y gronfa ddata. Mae’r rheswm ar ddiwedd {log}.',
  'folder-in-use':
    'Mae’r ffolder data {folder} eisoes yn cael ei weini gan broses {holder}. Stopiwch honno’n gyntaf, neu gosodwch PLIMSOLL_DATA i ffolder arall.',
  'restore-unfinished':
    'Mae gwaith adfer ar droed yn y ffolder data hwn, neu cafodd ei dorri’n fyr. Os nad oes un yn rhedeg, tynnwch {folder} ymaith ac adferwch eto.',
  'owner-login-missing':
    'Fel perchennog y tablau y mae hyn yn gweithio. Gosodwch DATABASE_OWNER_URL yn fewngofnod y perchennog a rhowch gynnig arall arni.',
  'app-role-missing':
    'Nid oes rôl o’r enw {role} ar y gweinydd. Crëwch hi yn ôl y canllaw ar gyfer gweinydd PostgreSQL, yna cychwynnwch eto.',
  'server-unreachable':
    'Nid yw’r gweinydd PostgreSQL yn DATABASE_URL yn ateb ({said}). Gwiriwch y cyfeiriad, a bod y gweinydd yn rhedeg.',
  'server-refused-login':
    'Gwrthododd y gweinydd PostgreSQL y mewngofnodi neu’r gronfa ddata yn DATABASE_URL neu DATABASE_OWNER_URL ({said}).',
  'server-too-old': 'PostgreSQL {version} yw’r gweinydd. Mae ar Plimsoll angen {oldest} neu ddiweddarach.',
  'login-is-superuser':
    'Mae’r mewngofnod {login} yn uwch-ddefnyddiwr, neu’n gallu dod yn un, felly ni fyddai dim yn y gronfa ddata wedi’i gau rhagddo. Defnyddiwch fewngofnod heb yr hawl honno yn DATABASE_URL.',
  'login-bypasses-row-security':
    'Mae gan y mewngofnod {login} yr hawl BYPASSRLS, neu gall ei chymryd, felly ni fyddai diogelwch lefel rhes yn ei atal. Defnyddiwch fewngofnod hebddi yn DATABASE_URL.',
  'login-owns-tables':
    'Y mewngofnod {login} biau tablau Plimsoll, neu gall ddod yn berchennog arnynt. Defnyddiwch y perchennog yn DATABASE_OWNER_URL yn unig, a mewngofnod arall yn DATABASE_URL.',
  'login-may-make-tables':
    'Caiff y mewngofnod {login} wneud sgemâu neu dablau. Tynnwch CREATE oddi arno, yn ôl y canllaw ar gyfer gweinydd PostgreSQL.',
  'login-not-app': 'Nid yw’r mewngofnod {login} yn aelod o’r rôl {role}. Rhowch y rôl honno iddo.',
  'fsync-off':
    'Mae’r gweinydd yn rhedeg â fsync wedi’i ddiffodd: gallai toriad trydan golli’r hyn a gydnabuwyd. Trowch ef ymlaen.',
  'full-page-writes-off':
    'Mae’r gweinydd yn rhedeg â full_page_writes wedi’i ddiffodd: gallai toriad trydan ddifetha’r gronfa ddata. Trowch ef ymlaen.',
  'synchronous-commit-off':
    'Mae synchronous_commit wedi’i ddiffodd i’r mewngofnod hwn: gallai methiant golli’r hyn a gydnabuwyd. Trowch ef ymlaen.',
  'database-not-migrated':
    'Nid yw’r gronfa ddata eto ar y fersiwn hon o Plimsoll. Gosodwch DATABASE_OWNER_URL i fewngofnod y perchennog a chychwynnwch unwaith.',
  'database-newer':
    'Mae fersiwn ddiweddarach o Plimsoll eisoes wedi newid y gronfa ddata hon (cam {migration}). Defnyddiwch y fersiwn honno neu un ddiweddarach.',
};
