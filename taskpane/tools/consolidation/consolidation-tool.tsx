import { Button, Field, Input } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { type Consolidated, consolidateInSteps } from '../../../src/app/consolidation/consolidate';
import { namesTwice, withoutCopies } from '../../../src/app/consolidation/copies';
import { majorityOf } from '../../../src/app/consolidation/majority';
import { unfoundLines } from '../../../src/app/consolidation/unfound-text';
import type { Unit } from '../../../src/app/consolidation/unit';
import { versionsIn } from '../../../src/app/consolidation/versions';
import { useSessionState } from '../../session-context';
import { useSectionStyles } from '../../tables/styles';
import { Card } from '../parts/card';
import { ChooseFiles, WORKBOOKS } from '../parts/choose-files';
import { inSteps } from '../parts/in-steps';
import { Lines } from '../parts/lines';
import { useWork } from '../parts/use-work';
import { WorkLine } from '../parts/work-line';
import { partWordsIn } from '../parts/words';
import { type ReadUnits, readUnits } from './read-units';
import { Result } from './result';
import { UnitChoice } from './unit-choice';
import { consolidationWordsIn } from './words';

const NOTHING: ReadUnits = { units: [], leftOut: [] };

/** 汇总: choose the units' workbooks, see them, agree on eliminations, write the department's tables. */
export function ConsolidationTool() {
  const section = useSectionStyles();
  const language = useSessionState((state) => state.choices.language);
  const words = consolidationWordsIn(language);
  const parts = partWordsIn(language);
  const work = useWork();
  const [read, setRead] = useState<ReadUnits>(NOTHING);
  const [name, setName] = useState('');
  const [made, setMade] = useState<Consolidated>();
  /** Copies that a person wants added all the same, and what counts where a unit's workbooks differ. */
  const [added, setAdded] = useState<ReadonlySet<Unit>>(new Set());
  const { firsts, copies } = useMemo(() => withoutCopies(read.units), [read.units]);
  const { alike, others, year: common } = useMemo(() => majorityOf(read.units.filter((unit) => firsts.includes(unit) || added.has(unit))), [read.units, firsts, added]);
  const versions = useMemo(() => versionsIn(alike.filter((unit) => firsts.includes(unit))), [alike, firsts]);
  const units = useMemo(() => {
    const asked = new Set(versions.flatMap((several) => several.units));
    return alike.filter((unit) => !asked.has(unit) || added.has(unit));
  }, [alike, versions, added]);
  const unchosen = versions.filter((several) => !several.units.some((unit) => added.has(unit))).map((several) => several.name);
  const [first] = alike;
  const leftOut = [...read.leftOut, ...others.map(({ name: other, set, year }) => words.otherSet(other, `${set.title} ${year}`.trim(), `${first?.set.title ?? ''} ${common}`.trim()))];
  const busy = work.going.kind === 'busy';
  const names = units.map((unit) => unit.name);
  const unfound = useMemo(() => unfoundLines(units, language), [units, language]);
  const twice = namesTwice(names);
  const choose = (files: readonly File[], before: ReadUnits): void => {
    setMade(undefined);
    void work.run(async (progress) => {
      const found = await readUnits(files, before, language, words, progress);
      if (found !== undefined) setRead(found);
    });
  };
  const also = (unit: Unit, on: boolean): void => {
    setMade(undefined);
    setAdded(new Set([...[...added].filter((known) => known !== unit), ...(on ? [unit] : [])]));
  };
  const add = (): void => {
    if (first === undefined) return;
    setMade(undefined);
    void work.run(async (progress) => {
      const result = await inSteps(consolidateInSteps(first.set, units, name.trim()), progress, words.adding);
      if (result !== undefined) setMade(result);
    });
  };
  return (
    <>
      <Card title={words.chooseTitle}>
        <p className={section.note}>{words.intro}</p>
        <div>
          <ChooseFiles label={first === undefined ? words.choose : words.more} accept={WORKBOOKS} multiple primary={first === undefined} disabled={busy} onFiles={(files) => choose(files, read)} />{' '}
          {read !== NOTHING && <Button disabled={busy} onClick={() => { setRead(NOTHING); setMade(undefined); }}>{words.again}</Button>}
        </div>
        <WorkLine going={work.going} onCancel={work.cancel} words={parts} />
        <Lines name={words.leftOut} lines={leftOut} words={parts} />
      </Card>
      {first !== undefined && (
        <Card title={words.unitsTitle(units.length, common)}>
          <Lines name={words.chooseTitle} lines={units.map((unit) => words.unit(unit.name, unit.errors))} words={parts} />
          <Lines name={words.unfound} lines={unfound} words={parts} />
          <UnitChoice title={words.copies} choices={copies.map(({ copy, of }) => ({ unit: copy, label: words.copy(copy.file, of.file) }))} chosen={added} disabled={busy} onChoose={also} />
          <UnitChoice title={words.versions} choices={versions.flatMap((several) => several.units.map((unit) => ({ unit, label: words.version(several.name, unit.file) })))} chosen={added} disabled={busy} onChoose={also} {...(unchosen.length === 0 ? {} : { rest: words.unchosen(unchosen) })} />
          {twice.map((unit) => <p key={unit} className={section.note}>{words.twice(unit)}</p>)}
          <Field label={words.name}><Input value={name} onChange={(_, { value }) => { setName(value); setMade(undefined); }} /></Field>
          <div><Button appearance={made === undefined ? 'primary' : 'secondary'} disabled={busy || unchosen.length > 0} onClick={add}>{words.resultTitle}</Button></div>
        </Card>
      )}
      {first !== undefined && made !== undefined && <Result set={first.set} units={units} made={made} department={name.trim()} words={words} parts={parts} />}
    </>
  );
}
