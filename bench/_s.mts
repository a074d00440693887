import { readFileSync } from 'node:fs';
import { findActors } from '../src/core/actors/actors.ts';
import { noDecisions } from '../src/core/analysis.ts';
import { Gazetteer } from '../src/core/names/gazetteer.ts';
import { SequenceTagger } from '../src/core/actors/tagger.ts';
import { WordClusters } from '../src/core/actors/words.ts';
import { decodeWeights, Weights } from '../src/core/actors/weights.ts';
import { parseArticle } from '../src/core/parse.ts';
const models=process.argv[2]!;
const rd=(n:string)=>readFileSync(`${models}/${n}`);
const gazetteer=new Gazetteer(rd('names.bin'),'n'); const clusters=new WordClusters(rd('words.bin'),'w');
const first=decodeWeights(rd('tagger.bin'),'t'); const second=decodeWeights(rd('second.bin'),'s');
const three=new Set(['person','organization','place']);
for(const lambda of [0,0.25,0.5,0.75,1]){
 const trans=second.transitions.map((t:number,i:number)=>lambda===0?first.transitions[i]!:t) as any;
 const tagger=new SequenceTagger({clusters,gazetteer,weights:new Weights(first),...(lambda>0?{second:new Weights({...second,unit:(second as any).unit*lambda,transitions:trans})}:{})});
 let o='';
 for(const s of ['wikinews/world.dev','wikinews/stories.dev','actors/wikigold.dev','actors/meantime.dev','actors/gum-news.dev','actors/uner-ewt.dev']){
  let r=0,sy=0,g=0; for(const l of readFileSync(`/work/shared/data/${s}.jsonl`,'utf8').trim().split('\n')){const row=JSON.parse(l);const gold=new Map(row.actors.map((a:any)=>[`${a.start}-${a.end}`,a.type]));g+=row.actors.filter((a:any)=>three.has(a.type)).length;for(const m of findActors(parseArticle(row.text,'plain'),{names:gazetteer,tagger} as any,noDecisions)){if(!three.has(m.type))continue;sy++;if(gold.get(`${m.start}-${m.end}`)===m.type)r++;}}
  o+=`${s.split('/')[1]} ${(200*r/(sy+g)).toFixed(1)} | `;
 }
 console.log(lambda,o);
}
