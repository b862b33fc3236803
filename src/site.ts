import { withStandIns } from './i18n/locales.ts';

/**
 * What the site is called and where it stands. `SITE_ADDRESS` and `SITE_BASE` in the environment take precedence, so that the
 * same commit can be built for a preview or for a sub-path: `SITE_BASE=/projects/ npm run build`.
 */
export const site = {
  address: 'https://example.org',
  base: '/',
  name: withStandIns({
    ro: 'Proiecte sociale în Transilvania',
    hu: 'Szociális projektek Erdélyben',
    en: 'Social projects in Transylvania',
  }),
  /** Under its icon, where there is room for some twelve letters. */
  shortName: withStandIns({ ro: 'Proiecte', hu: 'Projektek', en: 'Projects' }),
  /** The e-mail address to which readers report mistakes; while it is not-stated, the pages say that there is none. */
  contactEmail: 'not-stated',
  /** The address of the licence under which the open data may be used, such as `https://creativecommons.org/licenses/by/4.0/`. */
  dataLicence: 'not-stated',
  /** Who publishes the open data: the name of an organisation. */
  dataPublisher: 'not-stated',
  /** An e-mail address for questions about the open data. */
  dataContact: 'not-stated',
  /** The prefix that 360Giving has given to the publisher, `360G-…`; without one no grant has an identifier. */
  grantPrefix: 'not-stated',
  /** So many projects, the newest, have a picture of their own for sharing; one takes a twentieth of a second to draw. */
  sharePictures: 100,
  /** Where the content editor works besides the folder of this machine: a repository, once there is one. */
  editor: undefined as RemoteContent | undefined,
};

/** The repository of an organisation whose staff work remotely, each with a token of their own. */
export interface RemoteContent {
  name: 'github' | 'gitlab' | 'gitea';
  /** Owner and name: our-organisation/our-site */
  repo: string;
  branch: string;
  /** The address of an instance of one's own, such as https://git.example.org; left out for the public service. */
  address?: string;
  /** The id under which a GitLab or Gitea knows the editor, so that staff sign in there and need no token. */
  appId?: string;
}
