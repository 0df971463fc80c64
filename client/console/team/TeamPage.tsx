import { useState } from 'preact/hooks'
import { isDay } from '#shared/dates/days.ts'
import { formatCount, formatDay } from '#shared/format.ts'
import type { SignInCode, Team, TeamMember } from '#shared/team/schema.ts'
import { Loaded } from '../Loaded.tsx'
import { useQuery } from '../location.ts'
import { teamText } from '../messages/team.ts'
import { roleWords } from '../messages/words.ts'
import { may, placeName, session, useWorkplace } from '../session.ts'
import { Button } from '../ui/Button.tsx'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { DateInput } from '../ui/DateInput.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page, PageTitle } from '../ui/PageTitle.tsx'
import { SearchBox } from '../ui/SearchBox.tsx'
import { type Column, Table } from '../ui/Table.tsx'
import { Tag } from '../ui/Tag.tsx'
import { Empty } from '../ui/Waiting.tsx'
import { issueSignInCode, useTeam } from './api.ts'
import { CodeSlip } from './CodeSlip.tsx'
import { HandOver } from './HandOver.tsx'
import './team.css'

/** Who works in the unit, on any day; what somebody leaves unfinished goes over, who forgot the password is helped. */
export function TeamPage() {
  const { query, patch } = useQuery()
  const place = useWorkplace()
  const list = useTeam(query)
  const [code, setCode] = useState<SignInCode>()
  const on = query.on ?? list.data?.on ?? ''
  if (code) return <CodeSlip given={code} onClose={() => setCode(undefined)} />
  return (
    <Page>
      <PageTitle title={titleOf(list.data, placeName(place))} sub={teamText.sub} />
      <div class="team-search">
        <DateInput
          label={teamText.on}
          name="on"
          value={on}
          onChange={(day) => isDay(day) && patch({ on: day }, { replace: true })}
        />
        {may('team.help') && (
          <SearchBox
            label={teamText.search}
            value={query.q ?? ''}
            onSearch={(q) => patch({ q }, { replace: true })}
          />
        )}
      </div>
      <Loaded of={list} lines={5}>
        {(data) => (
          <Members data={data} busy={list.loading} onChanged={list.reload} onCode={setCode} />
        )}
      </Loaded>
    </Page>
  )
}

interface MembersProps {
  data: Team
  busy: boolean
  onChanged: () => void
  onCode: (code: SignInCode) => void
}

function Members({ data, busy, onChanged, onCode }: MembersProps) {
  const [leaving, setLeaving] = useState<TeamMember>()
  const [helped, setHelped] = useState<TeamMember>()
  const [outcome, setOutcome] = useState<{ said: string; note?: string }>()
  const done = (said: string, note?: string) => {
    setOutcome(note === undefined ? { said } : { said, note })
    onChanged()
  }
  return (
    <>
      {outcome && (
        <Notice tone="done" title={outcome.said} announced>
          {outcome.note && <p>{outcome.note}</p>}
        </Notice>
      )}
      <Table
        caption={teamText.caption}
        captionHidden
        columns={columnsOf(data, setLeaving, setHelped)}
        rows={data.members}
        rowKey={(row) => `${row.accountId} ${row.role} ${row.body} ${row.unit.id} ${row.validFrom}`}
        busy={busy}
        empty={
          <Empty title={teamText.empty}>
            <p>{teamText.emptyText}</p>
          </Empty>
        }
      />
      {data.more && <p class="note">{teamText.more}</p>}
      {leaving && (
        <HandOver
          from={leaving}
          colleagues={data.members.filter((one) => isColleague(one, leaving))}
          onDone={done}
          onClose={() => setLeaving(undefined)}
        />
      )}
      <ConfirmDialog
        open={helped !== undefined}
        title={teamText.helpTitle}
        confirm={teamText.help}
        onConfirm={async () => helped && onCode(await issueSignInCode(helped.accountId))}
        onClose={() => setHelped(undefined)}
      >
        <p>{teamText.helpText(helped?.displayName ?? '')}</p>
      </ConfirmDialog>
    </>
  )
}

function isColleague(one: TeamMember, other: TeamMember): boolean {
  const together = one.unit.id === other.unit.id && one.body === other.body
  return together && one.accountId !== other.accountId && !one.disabled
}

type Ask = (member: TeamMember) => void

function columnsOf(data: Team, onHandOver: Ask, onHelp: Ask): Column<TeamMember>[] {
  const units = new Set(data.members.map(({ unit }) => unit.id))
  return [
    { key: 'name', title: teamText.name, head: true, cell: (row) => <Name {...row} /> },
    { key: 'role', title: teamText.role, cell: ({ role }) => roleWords[role] },
    ...(units.size > 1
      ? [{ key: 'unit', title: teamText.unit, cell: ({ unit }: TeamMember) => unit.fullName }]
      : []),
    { key: 'from', title: teamText.from, cell: ({ validFrom }) => formatDay(validFrom) },
    {
      key: 'until',
      title: teamText.until,
      cell: ({ validUntil }) => (validUntil ? formatDay(validUntil) : teamText.unlimited),
    },
    {
      key: 'document',
      title: teamText.document,
      cell: ({ documentNumber }) => documentNumber ?? teamText.none,
    },
    {
      key: 'open',
      title: teamText.open,
      cell: ({ openReadings }) =>
        openReadings > 0 ? teamText.openReadings(formatCount(openReadings)) : teamText.none,
    },
    {
      ...{ key: 'acts', title: teamText.acts, titleHidden: true },
      cell: (row) => (
        <>
          {data.mayHandOver && row.openReadings > 0 && (
            <Button
              small
              label={teamText.handOverOf(row.displayName)}
              onClick={() => onHandOver(row)}
            >
              {teamText.handOver}
            </Button>
          )}
          {row.mayHelp && (
            <Button small label={teamText.helpOf(row.displayName)} onClick={() => onHelp(row)}>
              {teamText.help}
            </Button>
          )}
        </>
      ),
    },
  ]
}

function Name({ accountId, displayName, username, disabled }: TeamMember) {
  const own = accountId === session.value?.account.id
  return (
    <>
      {displayName} {disabled && <Tag tone="neutral">{teamText.disabled}</Tag>}
      <span class="under">{own ? `${username} · ${teamText.you}` : username}</span>
    </>
  )
}

function titleOf(data: Team | undefined, place: string): string {
  if (!data) return teamText.waiting
  const people = formatCount(new Set(data.members.map(({ accountId }) => accountId)).size)
  return may('team.help') ? teamText.titleBelow(people) : teamText.title(people, place)
}
