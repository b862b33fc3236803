import { describe, expect, test } from 'vitest';
import { localeCodes, type Locale } from '../i18n/locales.ts';
import { contentOf, readPage } from '../testing/site.ts';

/**
 * Every fact of the five source documents and of what funders and promoters publish, as a reader finds it on the page. The table is
 * written by hand from the sources, not taken from `content/`, so that a fact that gets lost there is missed here. A no-break space
 * counts as a space.
 */
type Fact = string | Record<Locale, string>;

const in3 = (ro: string, hu: string, en: string): Fact => ({ ro, hu, en });

const facts: Record<string, Fact[]> = {
  'together-for-all': [
    in3(
      'Toți pentru toți – Servicii integrate pentru incluziunea comunităților dezavantajate din Odorheiu Secuiesc',
      'Mindenki mindenkiért – Integrált szolgáltatások a székelyudvarhelyi hátrányos helyzetű közösségek felzárkóztatásáért',
      'Together for all – Integrated social interventions for inclusion of the marginalized regions of Odorheiu Secuiesc',
    ),
    'Together for all – Integrated social interventions for inclusion of the marginalized regions of Odorheiu Secuiesc',
    'All for all – Integrated services for the inclusion of disadvantaged communities in Odorheiu Secuiesc',
    'RO-LOCALDEV-0022',
    in3('Granturile SEE 2014–2021', 'EGT-támogatások 2014–2021', 'EEA Grants 2014–2021'),
    in3('Islanda, Liechtenstein și Norvegia', 'Izland, Liechtenstein és Norvégia', 'Iceland, Liechtenstein and Norway'),
    in3('Dezvoltare locală', 'Helyi fejlesztés', 'Local Development'),
    in3('Fondul Român de Dezvoltare Socială', 'Román Szociális Fejlesztési Alap', 'Romanian Social Development Fund'),
    'FRDS',
    'Working together for a green, competitive and inclusive Europe',
    in3(
      '„Caritas – Asistență Socială” Filiala Organizației Caritas Alba Iulia',
      'Gyulafehérvári Caritas',
      'Association “Caritas – Social Assistance” – Branch of Caritas Alba Iulia',
    ),
    in3(
      'Primăria Municipiului Odorheiu Secuiesc',
      'Székelyudvarhely Polgármesteri Hivatala',
      'City Hall of Odorheiu Secuiesc',
    ),
    in3('Cofinanțator Renovabis', 'Társfinanszírozó Renovabis', 'Co-financer Renovabis'),
    in3('Școala Gimnazială „Tompa László”', 'Tompa László Általános Iskola', 'Tompa László Elementary School'),
    in3('Școala Gimnazială „Móra Ferenc”', 'Móra Ferenc Általános Iskola', 'Móra Ferenc Elementary School'),
    in3('Grădinița „Kipi-Kopi”', 'Kipi-Kopi Óvoda', 'Kipi-Kopi Kindergarten'),
    in3('Grădinița „Ficánka”', 'Ficánka Óvoda', 'Ficánka Kindergarten'),
    in3(
      'Spitalul Municipal Odorheiu Secuiesc',
      'Székelyudvarhelyi Városi Kórház',
      'Municipal Hospital of Odorheiu Secuiesc',
    ),
    in3('26 de luni (planificat)', '26 hónap (tervezett)', '26 months (planned)'),
    in3('Perioada nu este precizat', 'Időszak nincs megadva', 'Period not stated'),
    in3('416.158 EUR', '416 158 EUR', 'EUR 416,158'),
    in3('Grant eligibil total', 'Teljes elszámolható támogatás', 'Total eligible grant'),
    in3('408.949 EUR', '408 949 EUR', 'EUR 408,949'),
    in3('Cost final', 'Végleges költség', 'Final cost'),
    in3(
      'Odorheiu Secuiesc (Székelyudvarhely)',
      'Székelyudvarhely (Odorheiu Secuiesc)',
      'Odorheiu Secuiesc (Székelyudvarhely)',
    ),
    in3('Harghita (Hargita)', 'Hargita (Harghita)', 'Harghita (Hargita)'),
    in3('cele patru zone distincte', 'négy különálló terület', 'four distinct areas'),
    in3('600 de beneficiari direcți', '600 közvetlen kedvezményezett', '600 direct beneficiaries'),
    in3('55 de specialiști și voluntari', '55 szakembert és önkéntest', '55 specialists and volunteers'),
    in3('23 februarie 2021', '2021. február 23.', '23 February 2021'),
    in3('Conferința de presă de lansare', 'sajtótájékoztató', 'Press conference launching'),
    'eeagrants.org',
    'eeagrants.ro',
    'frds.ro',
    'eeagrants.org/node/18802',
    'caritas-ab.ro/ro/project/toti-pentru-toti',
    'caritas-ab.ro/project/mindenki-mindenkiert',
    'caritas-ab.ro/ro/toti-pentru-toti-program-de-integrare-a-romilor-in-odorheiu-secuiesc',
    in3(
      'Strategia de dezvoltare locală',
      'helyi fejlesztési stratégiájá',
      'Local Development Strategy of Odorheiu Secuiesc',
    ),
    '2018–2023',
    in3('abordare integrată', 'integrált megközelítés', 'integrated approach'),
    in3('nevoilor identificate', 'szükségletekre', 'needs identified'),
    in3('familiile în dificultate', 'nehéz helyzetben lévő családok', 'families in difficulty'),
    in3('bunăstarea cetățenilor', 'polgárai jólétéért', 'welfare of its citizens'),
    in3(
      'parteneriate cu actori din diferite sectoare',
      'különböző ágazatok szereplőivel',
      'partnerships with actors from different sectors',
    ),
    in3('Centru Comunitar Integrat', 'Integrált Közösségi Központ', 'Integrated Community Centre'),
    in3('spații aflate în proprietatea orașului', 'a város tulajdonában lévő helyiségek', 'Spaces owned by the city'),
    in3('renovarea și amenajarea', 'felújítani és berendezni', 'renovated and fitted out'),
    in3('servicii sociale pe termen lung', 'hosszú távú szociális szolgáltatások', 'long-term social services'),
    in3(
      'toate familiile în situații vulnerabile',
      'valamennyi kiszolgáltatott helyzetű család',
      'all families in vulnerable situations',
    ),
    in3('igienă personală', 'személyi higiéniai szolgáltatások', 'personal hygiene services'),
    in3(
      'consiliere și asistență socială',
      'szociális tanácsadás és segítségnyújtás',
      'social counselling and assistance',
    ),
    in3(
      'educație și formare pentru tineri și adulți',
      'oktatás és képzés fiataloknak és felnőtteknek',
      'education and training for young people and adults',
    ),
    in3('educație timpurie', 'kora gyermekkori nevelés', 'early education'),
    in3(
      'participarea copiilor la procesul de educație',
      'gyermekek részt vegyenek az oktatásban',
      'participation of children in education',
    ),
    in3('abandon școlar', 'iskolaelhagyás', 'school dropout'),
    in3('acces la un loc de muncă', 'munkához jutás esélye', 'access to jobs'),
    in3('servicii medicale mobile', 'mobil egészségügyi szolgáltatások', 'Mobile medical services'),
    in3('cabinet de medicină de familie', 'háziorvosi rendelő', 'general practitioner’s office'),
    in3('combaterea discriminării', 'diszkrimináció ellen', 'combat discrimination'),
    in3(
      'incluziunii comunităților marginalizate',
      'peremre szorult közösségek társadalmi befogadását',
      'inclusion of marginalized communities',
    ),
    in3('întărirea comunității rome', 'megerősítse a székelyudvarhelyi roma közösséget', 'empower the Roma community'),
    in3(
      'servicii sociale, medicale, educaționale și de sprijin pentru ocupare',
      'szociális, egészségügyi, oktatási és foglalkoztatást segítő szolgáltatások',
      'social, medical, educational and employment support services',
    ),
    in3('Sustenabilitatea pe termen lung', 'hosszú távú fenntarthatóságát', 'long-term sustainability'),
    in3(
      'nu a avut partener dintr-un stat donator',
      'nem vett részt donorországbeli partner',
      'no partner from a donor state',
    ),
  ],

  'united-networks-2015': [
    in3(
      'United Networks – Inițiativă integrată pentru incluziunea socială a comunităților marginalizate',
      'United Networks – integrált kezdeményezés hátrányos helyzetű közösségek felzárkóztatásáért',
      'United Networks – integrated initiative for social inclusion of marginalized communities',
    ),
    'United Networks – integrált kezdeményezés hátrányos helyzetű közösségek felzárkóztatásáért',
    'RO10-0093',
    in3('Granturile SEE 2009–2014', 'EGT-támogatások 2009–2014', 'EEA Grants 2009–2014'),
    'RO10 CORAI',
    in3('Islanda, Liechtenstein și Norvegia', 'Izland, Liechtenstein és Norvégia', 'Iceland, Liechtenstein and Norway'),
    in3('Fondul Român de Dezvoltare Socială', 'Román Szociális Fejlesztési Alap', 'Romanian Social Development Fund'),
    'FRDS',
    in3(
      '„Caritas – Asistență Socială” Filiala Organizației Caritas Alba Iulia',
      'Gyulafehérvári Caritas',
      'Association “Caritas – Social Assistance” – Branch of Caritas Alba Iulia',
    ),
    in3('Universitatea Babeș-Bolyai', 'Babeș-Bolyai Tudományegyetem', 'Babeș-Bolyai University'),
    ...threeDirectorates(),
    in3('Caritas Norvegia', 'Caritas Norvégia', 'Caritas Norway'),
    in3(
      'Partener din statele donatoare Caritas Norvegia',
      'Partner a támogató államokból Caritas Norvégia',
      'Donor project partner Caritas Norway',
    ),
    in3('mai 2015 – ianuarie 2017', '2015. május – 2017. január', 'May 2015 – January 2017'),
    in3('21 de luni', '21 hónap', '21 months'),
    in3('1.756.996,00 lei', '1 756 996,00 lej', 'RON 1,756,996.00'),
    in3('175.699,60 lei', '175 699,60 lej', 'RON 175,699.60'),
    in3('Contribuție proprie', 'Önrész', 'Own contribution'),
    in3('10 %', '10%', '10%'),
    in3('398.864 EUR', '398 864 EUR', 'EUR 398,864'),
    in3('387.855 EUR', '387 855 EUR', 'EUR 387,855'),
    in3('296.710 EUR', '296 710 EUR', 'EUR 296,710'),
    ...threeCounties(),
    in3('340 de persoane', '340 fő', '340 people'),
    in3('1 rețea', '1 hálózat', '1 network'),
    in3('6 rețele', '6 hálózat', '6 networks'),
    in3('Rețea regională', 'regionális hálózat', 'Regional network'),
    in3('Rețele județene', 'megyei hálózatok', 'County networks'),
    in3('15 autorități locale', '15 önkormányzat', '15 local authorities'),
    in3(
      'În altă sursă: 21 de autorități locale',
      'Más forrásban: 21 önkormányzat',
      'In another record: 21 local authorities',
    ),
    in3('3 autorități locale', '3 önkormányzat', '3 local authorities'),
    in3(
      'infrastructurii instituționale sociale',
      'szociális intézményi infrastruktúra',
      'institutional social infrastructure',
    ),
    in3('inclusiv a comunităților rome', 'köztük a roma közösségek', 'Roma communities among them'),
    in3(
      'cartografierea riscului de excluziune socială',
      'feltérképezni a társadalmi kirekesztődés veszélyét',
      'map the risk of social exclusion',
    ),
    in3('capacitatea de dezvoltare incluzivă', 'inkluzív fejlesztési kapacitás', 'capacity for inclusive development'),
    in3('bune practici', 'jó gyakorlatok bemutatásával', 'good practice'),
    in3(
      'nevoile copiilor și ale tinerilor',
      'a gyerekek és a fiatalok igényeire',
      'needs of children and young people',
    ),
    in3('proces de dezvoltare comunitară', 'közösségfejlesztési folyamat', 'community development process'),
    in3(
      'cartografierea multidimensională a localităților',
      'a települések többdimenziós feltérképezése',
      'multidimensional mapping of the localities',
    ),
    in3('strategii de dezvoltare locală', 'helyi fejlesztési stratégia', 'local development strategy'),
    in3('plan de acțiune', 'akcióterv', 'action plan'),
    in3(
      'portofoliu de proiecte integrate',
      'integrált projekteket tartalmazó projektportfólió',
      'portfolio of integrated projects',
    ),
    in3(
      'sursele de finanțare disponibile',
      'rendelkezésre álló finanszírozási forrásokhoz',
      'available funding in the future',
    ),
    in3(
      'specialiști ai instituțiilor publice',
      'közintézmények képviselői és szakemberei',
      'specialists of public institutions',
    ),
    in3('organizații neguvernamentale', 'civil szervezetek', 'non-governmental organisations'),
    in3('sectorului privat', 'magánszektor', 'private sector'),
    in3(
      'inițiativă locală',
      'helyi kezdeményezésű szakmai szervezetek',
      'locally initiated professional organisations',
    ),
    in3('grupurilor expuse riscului', 'veszélyeztetett csoportokhoz', 'groups at risk'),
    in3(
      'voluntarii implicați în intervenția socială din cele trei localități',
      'szociális intervenciójában dolgozó önkéntesek',
      'volunteers working in the social intervention',
    ),
    'caritas-ab.ro/ro/lansarea-proiectului-united-networks',
    'caritas-ab.ro/en/we-arrived-to-the-end-of-united-networks-project',
    in3('etapa 2', '2. szakasz', 'phase 2'),
  ],

  'together-we-are-more': [
    in3(
      'TOGETHER WE ARE MORE – proiect de cooperare pentru prevenirea excluziunii sociale și economice',
      'TOGETHER WE ARE MORE',
      'TOGETHER WE ARE MORE',
    ),
    'proiect de cooperare pentru prevenirea excluziunii sociale și economice',
    in3('Granturile SEE 2009–2014', 'EGT-támogatások 2009–2014', 'EEA Grants 2009–2014'),
    'RO10',
    'COERENT',
    in3('Fondul Român de Dezvoltare Socială', 'Román Szociális Fejlesztési Alap', 'Romanian Social Development Fund'),
    'FRDS',
    'Fundația Creștină Diakonia',
    in3('Cluj-Napoca', 'kolozsvári', 'Cluj-Napoca'),
    in3('Primăria Orașului Săcueni', 'Székelyhíd Polgármesteri Hivatala', 'Săcueni City Hall'),
    in3('Școala Gimnazială Cojocna', 'Kolozsi Általános Iskola', 'Cojocna Lower Secondary School'),
    in3('26 mai 2015 – 25 aprilie 2017', '2015. május 26. – 2017. április 25.', '26 May 2015 – 25 April 2017'),
    in3('24 de luni', '24 hónap', '24 months'),
    in3('1.279.461,60 lei', '1 279 461,60 lej', 'RON 1,279,461.60'),
    in3('90 %', '90%', '90%'),
    in3('10 %', '10%', '10%'),
    in3('contribuția privată', 'magánforrás', 'private contribution'),
    in3('Cluj (Kolozs)', 'Kolozs (Cluj)', 'Cluj (Kolozs)'),
    in3('Bihor (Bihar)', 'Bihar (Bihor)', 'Bihor (Bihar)'),
    ...both('Cluj-Napoca', 'Kolozsvár'),
    ...both('Cojocna', 'Kolozs'),
    'Cara',
    ...both('Huedin', 'Bánffyhunyad'),
    ...both('Mera', 'Méra'),
    ...both('Suatu', 'Magyarszovát'),
    ...both('Aghireșu', 'Egeres'),
    ...both('Oradea', 'Nagyvárad'),
    ...both('Săcueni', 'Székelyhíd'),
    ...both('Cherechiu', 'Kiskereki'),
    ...both('Târgușor', 'Asszonyvására'),
    ...both('Ciocaia', 'Csokaly'),
    ...both('Diosig', 'Bihardiószeg'),
    ...both('Petreu', 'Monospetri'),
    ...both('Roșiori', 'Biharfélegyháza'),
    ...both('Sânnicolau de Munte', 'Hegyközszentmiklós'),
    ...both('Sâniob', 'Szentjobb'),
    ...both('Luna de Sus', 'Magyarlóna'),
    ...both('Bonțida', 'Bonchida'),
    in3('17 comunități', '17 közösség', '17 communities'),
    in3('populație romă semnificativă', 'jelentős számú roma', 'significant Roma population'),
    in3('august–octombrie 2015', '2015. augusztus – október', 'August – October 2015'),
    in3('zece localități', 'tíz településen', 'ten localities'),
    in3('peste 5% din populație', 'meghaladja az 5%-ot', 'more than 5% of the population'),
    in3('peste 50% din populație', 'több mint 50%-ára', 'more than 50% of the population'),
    in3('tensiunile', 'feszültségek', 'tensions between different population groups'),
    in3('16 locuri de muncă', '16 munkahely', '16 jobs'),
    in3('22 de membri', '22 új tag', '22 new members'),
    in3(
      'primării din mediul rural, școli gimnaziale și licee',
      'falusi polgármesteri hivatalok, általános iskolák és líceumok',
      'rural town halls, secondary schools and high schools',
    ),
    in3('2 vizite', '2 látogatás', '2 visits'),
    in3('Vizite de studiu', 'tanulmányutak', 'study visits'),
    in3('4 ateliere', '4 műhely', '4 workshops'),
    in3('10 metode și instrumente', '10 módszer és eszköz', '10 tools and methods'),
    in3('216 persoane', '216 roma', '216 Roma people'),
    in3(
      'toate le-au absolvit și au primit o diplomă',
      'mindannyian elvégezték, és oklevelet kaptak',
      'all of them graduated and received a diploma',
    ),
    in3('115 experți', '115 szakértő', '115 experts'),
    in3('1.243 de persoane', '1243 ember', '1,243 people'),
    in3('10 comunități', '10 közösség', '10 communities'),
    in3('campanie antidiscriminare', 'diszkriminációellenes kampány', 'anti-discrimination campaign'),
    in3('iunie 2015', '2015. június', 'June 2015'),
    in3('Conferința de deschidere', 'Nyitókonferencia', 'Opening conference'),
    in3(
      'România, Cipru, Albania, Serbia și Republica Cehă',
      'romániai, ciprusi, albániai, szerbiai és csehországi',
      'Romania, Cyprus, Albania, Serbia and the Czech Republic',
    ),
    in3('romi și neromi', 'roma és nem roma önkéntesek', 'Roma and non-Roma volunteers'),
    in3('stereotipurilor', 'sztereotípiák', 'stereotypes'),
    in3('experiment social', 'Társadalmi kísérlet', 'social experiment'),
    in3('pielea mai închisă la culoare', 'sötétebb bőrű', 'darker skin'),
    in3('romi, maghiari și români', 'romák, magyarok és románok', 'Roma, Hungarian and Romanian'),
    in3('difuzat online și la televiziune', 'az interneten és a televízióban', 'online and on television'),
    in3('aprilie 2017', '2017. április', 'April 2017'),
    in3('Conferința de închidere', 'Zárókonferencia', 'Closing conference'),
    in3('limba engleză', 'angol nyelv', 'English'),
    in3('limba maghiară', 'magyar nyelv', 'Hungarian'),
    in3('management de caz', 'esetmenedzsment', 'case management'),
    in3('coordonarea voluntarilor', 'önkéntesek koordinálása', 'volunteer coordination'),
    in3('alfabetizare pentru adulți', 'írni-olvasni tanítás felnőtteknek', 'literacy classes for adults'),
    in3('școala părinților', 'szülők iskolája', 'parents’ school'),
    in3('medierea muncii pentru adulți', 'munkaközvetítés felnőtteknek', 'work mediation for adults'),
    in3('educație nonformală', 'nemformális oktatás', 'non-formal education'),
    in3('activități de socializare', 'közösségi együttlétek', 'activities for socialising'),
    in3('matematică și la limba română', 'matematikából és románból', 'mathematics and Romanian'),
    in3(
      'consiliere psihologică pentru copii',
      'pszichológiai tanácsadás gyermekeknek',
      'psychological counselling for children',
    ),
    in3('logopedie', 'logopédiai foglalkozás', 'speech therapy'),
    in3(
      'consiliere socială pentru familii',
      'szociális tanácsadás rászoruló családoknak',
      'social counselling for families in need',
    ),
    in3('îngrijirea nou-născutului', 'újszülött gondozásában', 'newborn care'),
    in3('activități creative', 'kreatív foglalkozások', 'creative activities'),
    in3('formare educațională și profesională', 'oktatási és szakmai képzés', 'educational and professional training'),
    'togetherwearemore.ro/en/results',
    'togetherwearemore.ro/descriere-proiect',
    'togetherwearemore.ro/actualitati/comunicat-de-presa',
  ],

  'united-networks-2019': [
    in3(
      'United Networks – Inițiativă integrată pentru incluziunea socială a comunităților marginalizate',
      'United Networks – integrált kezdeményezés hátrányos helyzetű közösségek felzárkóztatásáért',
      'United Networks – integrated initiative for social inclusion of marginalized communities',
    ),
    'United Networks – Inițiativă integrată pentru incluziunea socială a comunităților marginalizate',
    in3('februarie 2019 – decembrie 2020', '2019. február – 2020. december', 'February 2019 – December 2020'),
    in3('Program nu este precizat', 'Program nincs megadva', 'Programme not stated'),
    in3('Numărul proiectului nu este precizat', 'Projektszám nincs megadva', 'Project number not stated'),
    in3('Promotor de proiect nu este precizat', 'Projektgazda nincs megadva', 'Project promoter not stated'),
    in3('Sume nu este precizat', 'Összegek nincs megadva', 'Amounts not stated'),
    in3('Caritas Alba Iulia', 'Gyulafehérvári Caritas', 'Caritas Alba Iulia'),
    ...threeDirectorates(),
    ...threeCounties(),
    ...both('Pănet', 'Mezőpanit'),
    ...both('Zetea', 'Zetelaka'),
    ...both('Ojdula', 'Ozsdola'),
    ...both('Zăbala', 'Zabola'),
    ...both('Sângeorgiu de Pădure', 'Erdőszentgyörgy'),
    ...both('Sângeorgiu de Mureș', 'Marosszentgyörgy'),
    ...both('Bălăușeri', 'Balavásár'),
    ...both('Vărgata', 'Csíkfalva'),
    ...both('Sărățeni', 'Sóvárad'),
    ...both('Dealu', 'Oroszhegy'),
    ...both('Odorheiu Secuiesc', 'Székelyudvarhely'),
    ...both('Dârjiu', 'Székelyderzs'),
    ...both('Porumbeni', 'Nagygalambfalva'),
    ...both('Satu Mare', 'Máréfalva'),
    ...both('Lupeni', 'Farkaslaka'),
    ...both('Belin', 'Bölön'),
    ...both('Cernat', 'Csernáton'),
    ...both('Hăghig', 'Hídvég'),
    ...both('Brețcu', 'Bereck'),
    ...both('Vâlcele', 'Előpatak'),
    ...both('Boroșneu Mare', 'Nagyborosnyó'),
    ...both('Comandău', 'Kommandó'),
    in3('2 evenimente', '2 rendezvény', '2 events'),
    in3('cel puțin 15 autorități locale', 'legalább 15 önkormányzat', 'at least 15 local authorities'),
    in3('2 ateliere', '2 műhely', '2 workshops'),
    in3('16 ore', '16 órás képzés', '16-hour training'),
    in3('1 curs', '1 képzés', '1 course'),
    in3('2 proiecte', '2 projekt', '2 projects'),
    in3('2 vizite', '2 látogatás', '2 visits'),
    in3('proiecte-pilot comunitare', 'közösségi mintaprojekt', 'community pilot projects'),
    in3(
      'curs de formare în domeniul asistenței sociale',
      'képzést a szociális munka területén',
      'training course in social work',
    ),
    in3('planificare a proiectelor sociale', 'szociálisprojekt-tervezési képzés', 'planning social projects'),
    in3(
      'excluziunii sociale a comunităților marginalizate',
      'társadalmi kirekesztése elleni küzdelmet',
      'fight against the social exclusion',
    ),
    in3('inegalitățile sociale', 'társadalmi egyenlőtlenségeket', 'social inequality'),
    in3('infrastructurii sociale existente', 'meglévő szociális infrastruktúra', 'existing social infrastructure'),
    in3('relațiilor dintre instituțiile', 'intézmények közötti kapcsolatok', 'relations between institutions'),
    in3('competențelor profesionale', 'szakemberek felkészültségének', 'professional skills of the specialists'),
    in3(
      'abilitarea comunităților marginalizate',
      'cselekvőképességének erősítését',
      'empowering marginalised communities',
    ),
    in3('platformă profesională', 'Szakmai fórum', 'professional platform'),
    in3('mediului academic', 'tudományos élet', 'academic world'),
    in3('abordări inovatoare', 'újító megközelítéseivel', 'innovative approaches'),
    in3(
      'facilitare instituțională și comunitară',
      'intézményi és közösségi facilitálás',
      'institutional and community facilitation',
    ),
    in3('Planului local de urgență', 'helyi sürgősségi terv', 'local emergency plan'),
    in3('strategiei locale și a portofoliului', 'a helyi stratégia és a portfólió', 'local strategy and the portfolio'),
    in3('întâlniri periodice de supervizare', 'rendszeres szupervíziós ülések', 'periodic supervision meetings'),
    in3('întâlniri regulate de proiect', 'rendszeres projektmegbeszélések', 'regular project meetings'),
    in3('rețelelor operaționale județene', 'megyei operatív hálózatok', 'county operational networks'),
    in3(
      'activități educaționale și de dezvoltare a competențelor',
      'oktatási és készségfejlesztő foglalkozások',
      'educational and skills-development activities',
    ),
    in3('tabere de vară', 'nyári táborok', 'summer camps'),
    in3('activități de grup pentru părinți', 'csoportfoglalkozások szülőknek', 'group activities for parents'),
    in3('Zilele familiei', 'családi napok', 'Family Days'),
    in3('cadrele didactice', 'képzések pedagógusoknak', 'training courses for teachers'),
    in3('Ziua Toleranței', 'tolerancia napja', 'Tolerance Day'),
    in3('activități de grup cu scop de prevenție', 'megelőző célú csoportfoglalkozások', 'preventive group activities'),
    in3(
      'actualizare a strategiei sociale',
      'a szociális stratégia és a projektportfólió frissítésére',
      'updating the social strategy',
    ),
    in3(
      'grup de responsabilizare pentru tineri',
      'felelősségvállalásra ösztönző csoport fiataloknak',
      'group encouraging young people to take on responsibility',
    ),
    in3(
      'activități educaționale pentru copii',
      'oktatási foglalkozások gyermekeknek',
      'educational activities for children',
    ),
    in3('ședințe de supervizare', 'szupervíziós ülések a projektcsapat', 'supervision sessions for the project team'),
    in3('sectorului privat', 'magánszektor', 'private sector'),
    in3('grupuri locale de inițiativă', 'helyi kezdeményező csoportok', 'local initiative groups'),
    in3('Copii, tineri și familii', 'Gyermekek, fiatalok és családok', 'Children, young people and families'),
    in3('etapa 1', '1. szakasz', 'phase 1'),
  ],

  'tara-nasaudului': [
    in3(
      'Servicii sociale integrate pentru comunitățile din GAL Țara Năsăudului',
      'Integrált szociális szolgáltatások a Naszód Vidéke Helyi Akciócsoport közösségei számára',
      'Integrated social services for the communities from the Țara Năsăudului LAG',
    ),
    'Integrated social services for the communities from the Țara Năsăudului LAG',
    '139753',
    in3('Fondul Social European', 'Európai Szociális Alap', 'European Social Fund'),
    in3('Programul Operațional Capital Uman', 'Humán Tőke Operatív Program', 'Human Capital Operational Programme'),
    'POCU',
    '2014–2020',
    in3('Uniunea Europeană', 'Európai Unió', 'European Union'),
    'Asociația Grupul de Acțiune Locală Țara Năsăudului',
    in3('Lider de parteneriat', 'Vezető partner', 'Lead partner'),
    in3('Fundația HEKS/EPER România', 'HEKS/EPER Románia Alapítvány', 'HEKS/EPER Romania Foundation'),
    in3(
      'Fundația Civitas pentru Societatea Civilă Cluj-Napoca',
      'Civitas Alapítvány a Civil Társadalomért, Kolozsvár',
      'Civitas Foundation for Civil Society Cluj-Napoca',
    ),
    in3('mai 2021 – februarie 2024', '2021. május – 2024. február', 'May 2021 – February 2024'),
    in3('24 mai 2021 – 31 decembrie 2023', '2021. május 24. – 2023. december 31.', '24 May 2021 – 31 December 2023'),
    in3('4.639.106,64 lei', '4 639 106,64 lej', 'RON 4,639,106.64'),
    in3('250 de persoane', '250 fő', '250 people'),
    in3('125 de tineri sau adulți', '125 fiatalnak vagy felnőttnek', '125 young people or adults'),
    in3('125 de persoane vârstnice', '125 idős ember', '125 elderly people'),
    in3('63 de persoane calificate', '63 szakképzett ember', '63 skilled people'),
    in3('42 de locuri de muncă', '42 munkahely', '42 jobs'),
    in3('10 afaceri', '10 vállalkozás', '10 businesses'),
    in3('4 asistenți sociali', '4 szociális munkás', '4 social workers'),
    in3('echipă mobilă', 'mobil csapat', 'mobile team'),
    in3('100 de locuințe', '100 otthon', '100 homes'),
    in3('13 comunități', '13 közösség', '13 communities'),
    in3('Mocod (Szamosmakód)', 'Szamosmakód (Mocod)', 'Mocod (Szamosmakód)'),
    'Nimigea',
    in3(
      'Bistrița-Năsăud (Beszterce-Naszód)',
      'Beszterce-Naszód (Bistrița-Năsăud)',
      'Bistrița-Năsăud (Beszterce-Naszód)',
    ),
    ...both('Năsăud', 'Naszód'),
    ...both('Romuli', 'Romoly'),
    ...both('Telciu', 'Telcs'),
    ...both('Coșbuc', 'Hordó'),
    ...both('Salva', 'Szálva'),
    ...both('Dumitra', 'Nagydemeter'),
    ...both('Rebrișoara', 'Kisrebra'),
    ...both('Rebra', 'Nagyrebra'),
    ...both('Șieu-Măgheruș', 'Sajómagyarós'),
    ...both('Șintereag', 'Somkerék'),
    ...both('Parva', 'Párva'),
    ...both('Feldru', 'Földra'),
    in3(
      'expuse riscului de sărăcie și excluziune socială',
      'szegénységgel és társadalmi kirekesztéssel veszélyeztetett',
      'at risk of poverty and social exclusion',
    ),
    in3(
      'informare, consiliere și mediere profesională',
      'tájékoztatás, tanácsadás és munkaközvetítés',
      'information, counselling and job mediation',
    ),
    in3('cursuri de formare', 'képzések', 'training courses'),
    in3(
      'consultanță pentru înființarea unei afaceri',
      'tanácsadás vállalkozás alapításához',
      'advice on setting up a business',
    ),
    in3(
      'formare și mentorat în antreprenoriat',
      'vállalkozói képzés és mentorálás',
      'training and mentoring in entrepreneurship',
    ),
    'de minimis',
    in3('Centrul de zi din Mocod', 'szamosmakódi nappali központ', 'day centre in Mocod'),
    in3('informare generală', 'általános tájékoztatás', 'general information'),
    in3('singurătatea', 'magányt', 'loneliness'),
    in3('materiale igienico-sanitare', 'higiéniai és tisztálkodási cikkekkel', 'hygiene and sanitary products'),
    in3('bunuri necesare în gospodărie', 'a háztartásban szükséges javakkal', 'goods that a household needs'),
    in3('servicii la domiciliu', 'szolgáltatásokat az emberek otthonában', 'services in people’s homes'),
    in3(
      'calității vieții și a capitalului social',
      'életminősége, és gyarapodjon társadalmi tőkéje',
      'quality of life and the social capital',
    ),
    in3('combaterea discriminării', 'hátrányos megkülönböztetés elleni küzdelem', 'combat discrimination'),
    in3('multiculturalității', 'multikulturalitás', 'multiculturalism'),
    'delucru-taranasaudului.ro/stiri/1',
  ],
};

/** What must not be there: what the sources get wrong, and what they do not state. */
const never: Record<string, RegExp[]> = {
  'together-for-all': [/Lászlo/, /Elemantary/],
  'united-networks-2015': [/Hagita/, /Babeş/],
  'together-we-are-more': [/Săcuieni/, /Bontida/],
  'united-networks-2019': [/RO10/, /\d (lei|lej|EUR)\b|(RON|EUR) \d/],
  'tara-nasaudului': [/Nasaud/, /Ţara/, /Home > Projects/],
};

describe.each(Object.entries(facts))('%s says', (id, table) => {
  describe.each(localeCodes)('in %s:', (locale) => {
    test.each(table.map((fact) => (typeof fact === 'string' ? fact : fact[locale])))('%s', (text) => {
      expect(pageOf(id, locale)).toContain(text);
    });
  });
});

describe.each(Object.entries(never))('%s never says', (id, slips) => {
  test.each(slips)('%s', (slip) => {
    for (const locale of localeCodes) expect(pageOf(id, locale)).not.toMatch(slip);
  });
});

test('what is not stated is said in the language of the page', () => {
  for (const id of Object.keys(facts)) {
    for (const locale of ['ro', 'hu'] as const) expect(pageOf(id, locale)).not.toMatch(/\bnot stated\b/);
  }
});

const known = new Map<string, string>();

function pageOf(id: string, locale: Locale): string {
  const path = `/${locale}/projects/${id}/`;
  const text = known.get(path) ?? contentOf(readPage(path));
  known.set(path, text);
  return text;
}

/** A place under the name of the reader's language, with the other beside it once. */
function both(ro: string, hu: string): Fact[] {
  return [in3(`${ro} (${hu})`, `${hu} (${ro})`, `${ro} (${hu})`)];
}

function threeCounties(): Fact[] {
  return [...both('Mureș', 'Maros'), ...both('Harghita', 'Hargita'), ...both('Covasna', 'Kovászna')];
}

function threeDirectorates(): Fact[] {
  const english = 'General Directorate of Social Assistance and Child Protection (DGASPC) of';
  const romanian = 'Direcția Generală de Asistență Socială și Protecția Copilului';
  return [
    in3(`${romanian} Mureș`, 'Maros Megyei Szociális Ellátási és Gyermekvédelmi Vezérigazgatóság', `${english} Mureș`),
    in3(`${romanian} Harghita`, 'Hargita Megyei Szociális és Gyermekvédelmi Vezérigazgatóság', `${english} Harghita`),
    in3(
      `${romanian} Covasna`,
      'Kovászna Megyei Szociális Ellátási és Gyermekvédelmi Vezérigazgatóság',
      `${english} Covasna`,
    ),
  ];
}
