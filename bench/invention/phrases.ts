/**
 * What the texts of the benchmark are made of: sentences of the length and kind of those in the five real projects, in three
 * languages that say the same. None of them is a fact about anybody.
 */
export interface Words {
  ro: string;
  hu: string;
  en: string;
}

/** What a section of a text tells: its heading, paragraphs of which some are taken, and items of which some are listed. */
export interface Strand {
  theme: string;
  /** As a part of a title: “… for young people”. */
  title: Words;
  heading: Words;
  paragraphs: Words[];
  items: Words[];
}

const words = (ro: string, hu: string, en: string): Words => ({ ro, hu, en });

export const strands: Strand[] = [
  {
    theme: 'employment',
    title: words('Muncă și antreprenoriat', 'Munka és vállalkozás', 'Work and enterprise'),
    heading: words('Muncă și întreprinderi noi', 'Munka és új vállalkozások', 'Work and new businesses'),
    paragraphs: [
      words(
        'Măsurile au fost adaptate situației fiecărei persoane: cine a rămas mult timp fără loc de muncă are nevoie de alt sprijin decât cine termină școala. Consilierii au lucrat împreună cu angajatorii din împrejurimi, astfel încât cursurile să răspundă cererii reale.',
        'Az intézkedések az egyes emberek helyzetéhez igazodtak: aki régóta munka nélkül van, másféle segítségre szorul, mint aki most végzi az iskolát. A tanácsadók a környék munkáltatóival együtt dolgoztak, hogy a képzések valódi keresletnek feleljenek meg.',
        'The measures were tailored to each person’s situation: whoever has long been without work needs other help than somebody who is leaving school. The counsellors worked with employers of the neighbourhood, so that the courses answered a real demand.',
      ),
      words(
        'Micile afaceri de familie au primit consultanță pentru contabilitate, ambalare și vânzarea produselor la piață. Mentorii au urmărit fiecare afacere și după deschidere, când greșelile costă cel mai mult.',
        'A kis családi vállalkozások könyvelési, csomagolási és piaci értékesítési tanácsot kaptak. A mentorok a megnyitás után is figyelemmel kísérték az egyes vállalkozásokat, amikor a hibák a legtöbbe kerülnek.',
        'Small family businesses were advised on bookkeeping, packaging and selling their products at the market. Mentors accompanied every business after its opening too, when mistakes cost most.',
      ),
    ],
    items: [
      words(
        'informare, consiliere și mediere profesională',
        'tájékoztatás, tanácsadás és munkaközvetítés',
        'information, counselling and job mediation',
      ),
      words(
        'cursuri de formare pentru zidari și tâmplari',
        'kőműves- és asztalosképzés',
        'training courses for masons and carpenters',
      ),
      words(
        'consultanță pentru înființarea unei afaceri',
        'tanácsadás vállalkozás alapításához',
        'advice on setting up a business',
      ),
      words(
        'formare și mentorat în antreprenoriat',
        'vállalkozói képzés és mentorálás',
        'training and mentoring in entrepreneurship',
      ),
      words(
        'ajutor *de minimis* pentru deschiderea unei afaceri',
        '*de minimis* támogatás vállalkozás indításához',
        '*de minimis* aid for opening a business',
      ),
      words('exersarea interviului de angajare', 'az állásinterjú gyakorlása', 'practising the job interview'),
      words(
        'vizite la ateliere, ferme și fabrici',
        'látogatás műhelyekben, gazdaságokban és gyárakban',
        'visits to workshops, farms and factories',
      ),
      words(
        'transport gratuit spre locul de muncă',
        'ingyenes szállítás a munkahelyre',
        'free transport to the workplace',
      ),
    ],
  },
  {
    theme: 'social-services',
    title: words('Servicii sociale integrate', 'Integrált szociális szolgáltatások', 'Integrated social services'),
    heading: words('Centrul de zi', 'A nappali központ', 'The day centre'),
    paragraphs: [
      words(
        'Centrul de zi a fost gândit ca punct central al intervenției sociale. Încăperile au fost renovate și mobilate, iar în curte s-au amenajat un loc de joacă și o mică grădină de legume.',
        'A nappali központot a szociális munka központi helyének szánták. Helyiségeit felújították és berendezték, az udvaron pedig játszótér és kis veteményeskert készült.',
        'The day centre was planned as the central point of the social work. Its rooms were renovated and furnished, and in the yard a playground and a small vegetable garden were laid out.',
      ),
      words(
        'Asistenții sociali au întocmit pentru fiecare familie un plan, revizuit împreună cu ea după câteva luni. Acolo unde lipseau acte de identitate, au însoțit oamenii la ghișeu.',
        'A szociális munkások minden családdal tervet készítettek, amelyet néhány hónap múlva közösen átnéztek. Ahol hiányoztak a személyi iratok, elkísérték az embereket a hivatalba.',
        'The social workers drew up a plan with every family and reviewed it together after some months. Where identity papers were missing, they went with people to the office.',
      ),
    ],
    items: [
      words(
        'consiliere și asistență socială',
        'szociális tanácsadás és segítségnyújtás',
        'social counselling and assistance',
      ),
      words(
        'servicii de igienă personală și spălătorie',
        'tisztálkodási lehetőség és mosoda',
        'personal hygiene services and a laundry',
      ),
      words(
        'socializare și petrecerea timpului liber',
        'társas együttlét és szabadidős programok',
        'company and leisure',
      ),
      words(
        'pachete cu alimente și produse de curățenie',
        'élelmiszert és tisztítószert tartalmazó csomagok',
        'packages of food and cleaning products',
      ),
      words('ajutor la completarea formularelor', 'segítség az űrlapok kitöltésében', 'help with filling in forms'),
      words(
        'consiliere juridică în probleme de locuire',
        'jogi tanácsadás lakhatási ügyekben',
        'legal advice in matters of housing',
      ),
      words('sprijin pentru mamele tinere', 'segítség fiatal anyáknak', 'support for young mothers'),
    ],
  },
  {
    theme: 'education',
    title: words(
      'Educație pentru copii și părinți',
      'Nevelés gyermekeknek és szülőknek',
      'Education for children and parents',
    ),
    heading: words('Școală și învățare', 'Iskola és tanulás', 'School and learning'),
    paragraphs: [
      words(
        'După-amiezile, copiii își fac temele împreună cu un pedagog și cu voluntari de liceu. Cine a rămas în urmă la citit sau la matematică lucrează în grupuri mici, iar părinții sunt invitați la fiecare sfârșit de lună.',
        'Délutánonként a gyermekek pedagógussal és középiskolás önkéntesekkel készítik el leckéiket. Aki olvasásból vagy matematikából lemaradt, kis csoportban dolgozik, a szülőket pedig minden hónap végén meghívják.',
        'In the afternoons the children do their homework with a teacher and with volunteers from secondary school. Whoever has fallen behind in reading or mathematics works in a small group, and parents are invited at the end of every month.',
      ),
      words(
        'Taberele de vară au adus laolaltă copii care vorbesc limbi diferite. Jocurile, teatrul de păpuși și drumețiile i-au ajutat să se cunoască fără prejudecăți.',
        'A nyári táborok különböző nyelveken beszélő gyermekeket hoztak össze. A játékok, a bábszínház és a kirándulások segítettek, hogy előítéletek nélkül ismerjék meg egymást.',
        'The summer camps brought together children who speak different languages. Games, puppet theatre and hikes helped them to get to know each other without prejudice.',
      ),
    ],
    items: [
      words('educație timpurie și grădiniță', 'kora gyermekkori nevelés és óvoda', 'early education and kindergarten'),
      words(
        'mentorat la matematică și la citire',
        'mentorálás matematikából és olvasásból',
        'mentoring in mathematics and reading',
      ),
      words('logopedie', 'logopédiai foglalkozás', 'speech therapy'),
      words('școala părinților', 'szülők iskolája', 'a parents’ school'),
      words(
        'cursuri de alfabetizare pentru adulți',
        'írni-olvasni tanítás felnőtteknek',
        'literacy classes for adults',
      ),
      words(
        'consiliere psihologică pentru copii',
        'pszichológiai tanácsadás gyermekeknek',
        'psychological counselling for children',
      ),
      words(
        'ateliere de desen, muzică și teatru',
        'rajz-, zene- és színjátszóműhelyek',
        'workshops of drawing, music and theatre',
      ),
      words(
        'rechizite și ghiozdane la început de an',
        'tanszer és iskolatáska az év elején',
        'school supplies and satchels at the beginning of the year',
      ),
    ],
  },
  {
    theme: 'health',
    title: words('Sănătate aproape de casă', 'Egészség az otthon közelében', 'Health close to home'),
    heading: words('Îngrijire medicală', 'Egészségügyi ellátás', 'Medical care'),
    paragraphs: [
      words(
        'O asistentă medicală comunitară a mers din casă în casă, a măsurat tensiunea și glicemia și a trimis la medic acolo unde era nevoie. Cabinetul amenajat prin proiect este deschis și celor fără asigurare.',
        'A közösségi ápolónő házról házra járt, vérnyomást és vércukrot mért, és ahol kellett, orvoshoz küldte az embereket. A projektben kialakított rendelő a biztosítással nem rendelkezők előtt is nyitva áll.',
        'A community nurse went from house to house, measured blood pressure and blood sugar and sent people to the doctor where necessary. The surgery fitted out by the project is open to people without insurance too.',
      ),
      words(
        'Serile de sănătate au vorbit pe înțelesul tuturor despre vaccinuri, alimentație, sarcină și îngrijirea dinților.',
        'Az egészségestek közérthetően szóltak az oltásokról, a táplálkozásról, a terhességről és a fogápolásról.',
        'Evenings about health spoke in plain words of vaccination, nutrition, pregnancy and the care of teeth.',
      ),
    ],
    items: [
      words('servicii medicale mobile', 'mobil egészségügyi szolgáltatások', 'mobile medical services'),
      words(
        'amenajarea unui cabinet de medicină de familie',
        'háziorvosi rendelő kialakítása',
        'the fitting out of a family doctor’s surgery',
      ),
      words('analize și controale gratuite', 'ingyenes vizsgálatok és szűrések', 'free tests and screenings'),
      words('cursuri de prim ajutor', 'elsősegély-tanfolyamok', 'first-aid courses'),
      words('ochelari și aparate auditive', 'szemüvegek és hallókészülékek', 'glasses and hearing aids'),
      words(
        'sprijin pentru persoane dependente de alcool',
        'segítség alkoholfüggőknek',
        'support for people addicted to alcohol',
      ),
    ],
  },
  {
    theme: 'older-people',
    title: words('Îngrijirea vârstnicilor la domiciliu', 'Idősek otthoni gondozása', 'Care for older people at home'),
    heading: words('Servicii la domiciliu', 'Otthoni szolgáltatások', 'Services at home'),
    paragraphs: [
      words(
        'Echipa mobilă a ajuns și la casele izolate, unde drumul este greu iarna. Îngrijitoarele au ajutat la spălat, la gătit și la luarea medicamentelor și au avut timp și pentru o vorbă bună.',
        'A mobil csapat az elszigetelt házakhoz is eljutott, ahová télen nehéz az út. A gondozónők segítettek mosni, főzni és a gyógyszerek bevételében, és egy jó szóra is maradt idejük.',
        'The mobile team reached the isolated houses too, to which the way is hard in winter. The carers helped with washing, cooking and taking medicines, and had time for a kind word as well.',
      ),
      words(
        'Clubul seniorilor se întâlnește săptămânal: se cântă, se joacă șah și se depănă amintiri, pe care elevii le-au strâns într-o broșură.',
        'Az idősek klubja hetente találkozik: énekelnek, sakkoznak és felidézik emlékeiket, amelyeket a diákok füzetbe gyűjtöttek.',
        'The club of senior citizens meets weekly: they sing, play chess and tell memories, which pupils have gathered in a booklet.',
      ),
    ],
    items: [
      words('îngrijire și igienă la domiciliu', 'otthoni ápolás és tisztálkodás', 'care and hygiene at home'),
      words('masă caldă adusă acasă', 'házhoz vitt meleg étel', 'a warm meal brought home'),
      words(
        'închirierea de paturi și scaune rulante',
        'betegágyak és kerekesszékek kölcsönzése',
        'the lending of beds and wheelchairs',
      ),
      words('vizite ale voluntarilor', 'önkéntesek látogatásai', 'visits by volunteers'),
      words(
        'buton de urgență pentru cei singuri',
        'segélyhívó az egyedül élőknek',
        'an emergency button for those who live alone',
      ),
      words(
        'grupuri de sprijin pentru aparținători',
        'segítő csoportok hozzátartozóknak',
        'support groups for relatives',
      ),
    ],
  },
  {
    theme: 'housing',
    title: words('Locuințe sănătoase', 'Egészséges otthonok', 'Healthy homes'),
    heading: words('Condiții de locuit', 'Lakhatási körülmények', 'Living conditions'),
    paragraphs: [
      words(
        'Familiile au lucrat la propriile case împreună cu meșteri plătiți prin proiect: acoperișuri reparate, sobe noi, pereți zugrăviți, ferestre schimbate. Materialele au fost cumpărate de la depozite din apropiere.',
        'A családok a projektből fizetett mesterekkel együtt dolgoztak saját házukon: tetőt javítottak, új kályhát raktak, falat meszeltek, ablakot cseréltek. Az anyagot közeli telepekről vásárolták.',
        'Families worked on their own houses with craftsmen paid by the project: roofs were mended, stoves built, walls painted and windows replaced. The materials were bought from merchants near by.',
      ),
      words(
        'Primăriile au pus la dispoziție terenul și au legalizat racordurile la apă și curent, fără de care nicio reparație nu ține mult.',
        'Az önkormányzatok biztosították a telket, és rendezték a víz- és áramcsatlakozásokat, amelyek nélkül semmilyen javítás nem tart sokáig.',
        'The town halls provided the land and put the connections to water and electricity in order, without which no repair lasts.',
      ),
    ],
    items: [
      words('repararea acoperișurilor și a sobelor', 'tetők és kályhák javítása', 'repair of roofs and stoves'),
      words(
        'racordarea la apă și canalizare',
        'csatlakozás a vízhez és a csatornához',
        'connection to water and sewerage',
      ),
      words('zugrăvit și dezinsecție', 'meszelés és rovarirtás', 'painting and pest control'),
      words('acte de proprietate și de spațiu', 'tulajdoni és lakhatási iratok', 'papers of property and residence'),
      words('instalații electrice sigure', 'biztonságos villanyszerelés', 'safe electrical wiring'),
      words('o bancă de unelte pentru cartier', 'szerszámkölcsönző a lakónegyedben', 'a tool bank for the quarter'),
    ],
  },
  {
    theme: 'anti-discrimination',
    title: words(
      'Împreună împotriva discriminării',
      'Együtt a diszkrimináció ellen',
      'Together against discrimination',
    ),
    heading: words('Împotriva discriminării', 'A hátrányos megkülönböztetés ellen', 'Against discrimination'),
    paragraphs: [
      words(
        'Un experiment social a arătat cât de repede judecăm după culoarea pielii sau după haine. Filmul realizat de tineri a fost proiectat în licee și discutat cu profesori și părinți.',
        'Egy társadalmi kísérlet megmutatta, milyen gyorsan ítélünk a bőrszín vagy a ruha alapján. A fiatalok készítette filmet középiskolákban vetítették, és tanárokkal, szülőkkel beszélték meg.',
        'A social experiment showed how quickly we judge by the colour of skin or by clothes. The film made by young people was shown in secondary schools and discussed with teachers and parents.',
      ),
      words(
        'Sărbătoarea toleranței a umplut piața de muzică, dansuri și mâncăruri din toate bucătăriile locului.',
        'A tolerancia ünnepe zenével, tánccal és a környék valamennyi konyhájának ételeivel töltötte meg a teret.',
        'The feast of tolerance filled the square with music, dances and dishes from all the kitchens of the place.',
      ),
    ],
    items: [
      words(
        'campanie în școli și pe internet',
        'kampány az iskolákban és az interneten',
        'a campaign in schools and on the internet',
      ),
      words(
        'cursuri pentru polițiști și funcționari',
        'tanfolyamok rendőröknek és tisztviselőknek',
        'courses for police officers and clerks',
      ),
      words(
        'teatru-forum cu tineri romi și neromi',
        'fórumszínház roma és nem roma fiatalokkal',
        'forum theatre with Roma and non-Roma young people',
      ),
      words(
        'expoziție itinerantă de fotografii',
        'fényképek vándorkiállítása',
        'a travelling exhibition of photographs',
      ),
      words(
        'mediatori în școli și în spitale',
        'közvetítők az iskolákban és a kórházakban',
        'mediators in schools and hospitals',
      ),
      words(
        'ghid despre drepturi, pe înțelesul tuturor',
        'közérthető útmutató a jogokról',
        'a guide to rights in plain words',
      ),
    ],
  },
  {
    theme: 'networks',
    title: words('Rețea pentru incluziune', 'Hálózat a befogadásért', 'A network for inclusion'),
    heading: words(
      'Rețele și schimb de experiență',
      'Hálózatok és tapasztalatcsere',
      'Networks and exchange of experience',
    ),
    paragraphs: [
      words(
        'Rețeaua adună la aceeași masă primării, școli, direcții județene, parohii și organizații. Întâlnirile au reguli simple: fiecare aduce un caz, fiecare pleacă cu o sarcină.',
        'A hálózat egy asztalhoz ülteti az önkormányzatokat, iskolákat, megyei igazgatóságokat, egyházközségeket és szervezeteket. A találkozók szabálya egyszerű: mindenki hoz egy esetet, és mindenki feladattal távozik.',
        'The network brings town halls, schools, county directorates, parishes and organisations to one table. Its meetings have simple rules: everybody brings a case, everybody leaves with a task.',
      ),
      words(
        'Vizitele de studiu au arătat că soluțiile bune sunt adesea mici: un ghișeu mutat, un orar schimbat, un șofer răbdător.',
        'A tanulmányutak megmutatták, hogy a jó megoldások gyakran kicsik: egy áthelyezett ablak, egy módosított menetrend, egy türelmes sofőr.',
        'The study visits showed that good solutions are often small: a counter moved, a timetable changed, a patient driver.',
      ),
    ],
    items: [
      words(
        'conferință de deschidere și de închidere',
        'nyitó- és zárókonferencia',
        'an opening and a closing conference',
      ),
      words(
        'ateliere pentru primari și consilieri',
        'műhelytalálkozók polgármestereknek és tanácsosoknak',
        'workshops for mayors and councillors',
      ),
      words('vizite de studiu în alte județe', 'tanulmányutak más megyékbe', 'study visits to other counties'),
      words('un manual de bune practici', 'jó gyakorlatok kézikönyve', 'a handbook of good practice'),
      words('protocoale între instituții', 'megállapodások az intézmények között', 'protocols between institutions'),
      words('o platformă comună de date', 'közös adatplatform', 'a common data platform'),
    ],
  },
  {
    theme: 'community-development',
    title: words(
      'Comunități care își planifică viitorul',
      'Jövőjüket tervező közösségek',
      'Communities that plan their future',
    ),
    heading: words('Dezvoltare comunitară', 'Közösségfejlesztés', 'Community development'),
    paragraphs: [
      words(
        'Planul local a pornit de la o hartă desenată de locuitori: drumuri, fântâni, locuri periculoase, locuri iubite. Facilitatorii au notat ce lipsește și cine poate ajuta.',
        'A helyi terv a lakosok rajzolta térképből indult ki: utak, kutak, veszélyes helyek, kedvelt helyek. A facilitátorok feljegyezték, mi hiányzik, és ki tud segíteni.',
        'The local plan began with a map drawn by the inhabitants: roads, wells, dangerous places, beloved places. Facilitators noted what is missing and who can help.',
      ),
      words(
        'Micile proiecte pilot au fost alese prin vot deschis; câștigătorii au povestit apoi, în fața tuturor, ce a mers și ce nu.',
        'A kis kísérleti projektekről nyílt szavazás döntött; a nyertesek azután mindenki előtt elmondták, mi sikerült és mi nem.',
        'The small pilot projects were chosen by open vote; the winners then told everybody what had worked and what had not.',
      ),
    ],
    items: [
      words(
        'cartografierea nevoilor și a resurselor',
        'a szükségletek és erőforrások feltérképezése',
        'mapping of needs and resources',
      ),
      words('elaborarea unei strategii locale', 'helyi stratégia kidolgozása', 'the drawing up of a local strategy'),
      words(
        'grup de inițiativă al tinerilor',
        'fiatalok kezdeményező csoportja',
        'an initiative group of young people',
      ),
      words('zile ale familiei', 'családi napok', 'Family Days'),
      words(
        'curățenie generală și plantări de pomi',
        'nagytakarítás és faültetés',
        'a general clean-up and the planting of trees',
      ),
      words('gazetă de perete și grup de mesaje', 'faliújság és üzenőcsoport', 'a wall newspaper and a message group'),
    ],
  },
  {
    theme: 'training',
    title: words('Formare pentru specialiști', 'Szakemberek képzése', 'Training for professionals'),
    heading: words('Cursuri și supervizare', 'Tanfolyamok és szupervízió', 'Courses and supervision'),
    paragraphs: [
      words(
        'Specialiștii au învățat unii de la alții: asistenți sociali, cadre didactice, asistente medicale și mediatori. Supervizarea lunară i-a ajutat să nu ducă singuri cazurile grele.',
        'A szakemberek egymástól tanultak: szociális munkások, pedagógusok, ápolónők és közvetítők. A havi szupervízió segített, hogy a nehéz eseteket ne egyedül viseljék.',
        'The professionals learned from each other: social workers, teachers, nurses and mediators. The monthly supervision helped them not to bear the hard cases alone.',
      ),
      words(
        'Cursul de scriere de proiecte a fost ținut în mai multe limbi, iar participanții au lucrat de la început la propriile idei.',
        'A projektírói tanfolyamot több nyelven tartották, a résztvevők pedig kezdettől saját ötleteiken dolgoztak.',
        'The course in writing projects was held in several languages, and the participants worked on their own ideas from the start.',
      ),
    ],
    items: [
      words('management de caz', 'esetmenedzsment', 'case management'),
      words('coordonarea voluntarilor', 'önkéntesek koordinálása', 'volunteer coordination'),
      words('comunicare nonviolentă', 'erőszakmentes kommunikáció', 'non-violent communication'),
      words('planificarea proiectelor sociale', 'szociális projektek tervezése', 'the planning of social projects'),
      words('limba maghiară și limba romani', 'magyar és romani nyelv', 'the Hungarian and Romani languages'),
      words('protecția datelor și etică', 'adatvédelem és etika', 'data protection and ethics'),
    ],
  },
];

/** For whom a project is: as a label of its facts. */
export const groups: Words[] = [
  words(
    'Tineri sau adulți expuși riscului de sărăcie',
    'Szegénységgel veszélyeztetett fiatalok vagy felnőttek',
    'Young people or adults at risk of poverty',
  ),
  words('Persoane vârstnice singure', 'Egyedül élő idősek', 'Elderly people who live alone'),
  words(
    'Copii în situație de risc și familiile lor',
    'Veszélyeztetett gyermekek és családjaik',
    'Children at risk and their families',
  ),
  words('Persoane de etnie romă', 'Roma emberek', 'Roma people'),
  words('Specialiști ai instituțiilor publice', 'A közintézmények szakemberei', 'Specialists of public institutions'),
  words('Persoane cu dizabilități', 'Fogyatékkal élők', 'People with disabilities'),
  words('Femei fără loc de muncă', 'Munkanélküli nők', 'Women without work'),
  words('Tineri care părăsesc școala devreme', 'Korai iskolaelhagyó fiatalok', 'Young people who leave school early'),
];

/** What is counted: the unit of the facts and the label. */
export const counted: { id: string; unit: string; least: number; most: number; label: Words }[] = [
  {
    id: 'beneficiaries',
    unit: 'person',
    least: 60,
    most: 2400,
    label: words('Persoane sprijinite', 'Támogatott személyek', 'People supported'),
  },
  {
    id: 'jobs',
    unit: 'job',
    least: 3,
    most: 60,
    label: words('Locuri de muncă create', 'Létrehozott munkahelyek', 'Jobs created'),
  },
  {
    id: 'courses',
    unit: 'course',
    least: 2,
    most: 24,
    label: words('Cursuri de formare', 'Képzések', 'Training courses'),
  },
  {
    id: 'homes',
    unit: 'home',
    least: 10,
    most: 180,
    label: words('Locuințe reparate', 'Felújított otthonok', 'Homes repaired'),
  },
  {
    id: 'businesses',
    unit: 'business',
    least: 3,
    most: 40,
    label: words('Afaceri înființate', 'Megalakult vállalkozások', 'Businesses set up'),
  },
  {
    id: 'authorities',
    unit: 'authority',
    least: 3,
    most: 21,
    label: words('Autorități locale implicate', 'Bevont önkormányzatok', 'Local authorities involved'),
  },
  {
    id: 'volunteers',
    unit: 'member',
    least: 8,
    most: 90,
    label: words('Voluntari în rețea', 'Önkéntesek a hálózatban', 'Volunteers in the network'),
  },
  {
    id: 'workshops',
    unit: 'workshop',
    least: 4,
    most: 48,
    label: words('Ateliere de lucru', 'Műhelytalálkozók', 'Workshops held'),
  },
];

/** What is announced when: as a label of a milestone and as the title of an update. */
export const events: { id: string; label: Words }[] = [
  { id: 'opening-conference', label: words('Conferința de deschidere', 'Nyitókonferencia', 'Opening conference') },
  { id: 'baseline-study', label: words('Studiul de bază', 'Alapfelmérés', 'Baseline study') },
  { id: 'centre-opened', label: words('Deschiderea centrului', 'A központ megnyitása', 'Opening of the centre') },
  { id: 'closing-conference', label: words('Conferința de închidere', 'Zárókonferencia', 'Closing conference') },
];

/** Kinds of organisations; `*` is where the name stands. */
export const organisationKinds: { type: string; country: string; name: Words }[] = [
  { type: 'national-ngo', country: 'RO', name: words('Asociația „*”', '„*” Egyesület', '“*” Association') },
  { type: 'foundation', country: 'RO', name: words('Fundația „*”', '„*” Alapítvány', '“*” Foundation') },
  {
    type: 'local-government',
    country: 'RO',
    name: words('Consiliul Comunal *', '* Község Tanácsa', '* Commune Council'),
  },
  {
    type: 'academic',
    country: 'RO',
    name: words('Școala Gimnazială „*”', '„*” Általános Iskola', '“*” Lower Secondary School'),
  },
  {
    type: 'regional-ngo',
    country: 'RO',
    name: words('Grupul de Acțiune Locală *', '* Helyi Akciócsoport', '* Local Action Group'),
  },
  {
    type: 'private',
    country: 'RO',
    name: words('Întreprinderea Socială *', '* Szociális Vállalkozás', '* Social Enterprise'),
  },
  { type: 'international-ngo', country: 'NO', name: words('Rețeaua *', '* Hálózat', '* Network') },
];
