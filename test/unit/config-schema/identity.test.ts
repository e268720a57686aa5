import { expect, test } from 'vitest';
import { parseConfig } from '../../../src-main/config.ts';

const gateway = { issuer: 'https://iam.example', clientId: 'totem' };

test.each([
  'https://iam.example',
  'https://iam.example:9443/oauth2/token',
  'http://127.0.0.1:3000',
  'http://[::1]:80/a',
])('the gateway %s needs no more than a name for the totem', (issuer) => {
  expect(parseConfig({ identity: { ...gateway, issuer } }, 'x', '/data').identity).toEqual({
    ...{ issuer, clientId: 'totem', clientSecret: null, flows: ['device', 'window'] },
    ...{ scope: 'openid profile', minimumAcr: 'https://www.spid.gov.it/SpidL2', hosts: [] },
    claims: {
      fiscalCode: 'https://attributes.eid.gov.it/fiscal_number',
      ...{ givenName: 'given_name', familyName: 'family_name', birthDate: 'birthdate' },
    },
  });
});

test.each([
  [{ identity: 'spid' }, /identity: expected null, found "spid"/],
  [{ identity: {} }, /identity\.issuer: expected/],
  [{ identity: { ...gateway, issuer: 'http://iam.example' } }, /identity\.issuer: expected/],
  [{ identity: { ...gateway, issuer: 'https://me@iam.example' } }, /identity\.issuer: expected/],
  [{ identity: { ...gateway, issuer: 'http://127.0.0.1.iam.example' } }, /identity\.issuer: expected/],
  [{ identity: { ...gateway, issuer: 'https://iam.example/?a=1' } }, /identity\.issuer: expected/],
  [{ identity: { ...gateway, flows: [] } }, /identity\.flows: expected/],
  [{ identity: { ...gateway, flows: ['device', 'device'] } }, /identity\.flows: names the same flow twice/],
  [{ identity: { ...gateway, scope: 'profile' } }, /identity\.scope: expected/],
  [{ identity: { ...gateway, minimumAcr: 'SpidL2' } }, /identity\.minimumAcr: expected/],
  [{ identity: { ...gateway, claims: { name: 'x' } } }, /identity\.claims\.name: unknown key/],
  [{ identity: { ...gateway, hosts: ['https://idp.example'] } }, /identity\.hosts\.0: expected/],
  [{ identity: { ...gateway, hosts: ['idp.example/sso'] } }, /identity\.hosts\.0: expected/],
  [
    { identity: { ...gateway, hosts: ['idp.example:70000'] } },
    /identity\.hosts\.0: names a port that cannot be/,
  ],
])('%j is refused with the path of the key and what was expected', (value, message) => {
  expect(() => parseConfig(value, 'totem.json', '/data')).toThrow(message);
});

test('a site is the same with the port that goes without saying, and in capitals', () => {
  const hosts = ['idp.example:443', 'idp.example:0443', 'IDP.example', 'idp.example:8443', 'idp.example:80'];
  expect(parseConfig({ identity: { ...gateway, hosts } }, 'x', '/data').identity?.hosts).toEqual([
    ...Array<string>(3).fill('idp.example'),
    ...['idp.example:8443', 'idp.example:80'],
  ]);
});
