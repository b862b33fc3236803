import {renderCard,fitCard} from './src/share/image.ts'; import {siteCard} from './src/share/card.ts'; import {writeFileSync} from 'fs';
const facts=(p:string,d:string,c:string)=>[{label:'Program',value:p},{label:'Időszak',value:d},{label:'Megyék',value:c}];
const cards:any={a:{site:'Szociális projektek Erdélyben',title:'Mindenki mindenkiért – Integrált szolgáltatások a székelyudvarhelyi hátrányos helyzetű közösségek felzárkóztatásáért',facts:facts('EGT és Norvég Alapok 2014–2021','nincs megadva','Hargita')},
b:{site:'Proiecte sociale în Transilvania',above:'United Networks, etapa 1',title:'United Networks – Inițiativă integrată pentru incluziunea socială a comunităților marginalizate',facts:facts('Sursele acestui proiect nu precizează finanțatorul.','mai 2015 – ianuarie 2017','Bihor, Bistrița-Năsăud, Covasna, Harghita, Mureș și Cluj')},
c:{site:'Social projects in Transylvania',title:'TOGETHER WE ARE MORE',facts:facts('European Social Fund 2014–2020','May 2015 – January 2017','Bihor and Harghita')},
d:{site:'Social projects in Transylvania',title:'Together for all – Integrated social interventions for inclusion of the marginalized regions of Odorheiu Secuiesc '.repeat(5),facts:facts('European Social Fund 2014–2020','May 2015 – January 2017','Bihor and Harghita')},
e:siteCard('hu')};
for(const [k,c] of Object.entries<any>(cards)){let t=performance.now();const f=await fitCard(c);const t2=performance.now();const p=await renderCard(c);console.log(k,f.size,t2-t,performance.now()-t2,p.length);writeFileSync('/tmp/sh/'+k+'.png',p)}
