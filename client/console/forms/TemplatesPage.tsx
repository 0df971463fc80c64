import { useState } from 'preact/hooks'
import { formatCount } from '#shared/format.ts'
import type { FormTemplate } from '#shared/surveys/templates/schema.ts'
import { useForm } from '../form.ts'
import { Loaded } from '../Loaded.tsx'
import { useLoad } from '../load.ts'
import { useGo } from '../location.ts'
import { formsText } from '../messages/forms.ts'
import { templatesText } from '../messages/templates.ts'
import { bodyWords } from '../messages/words.ts'
import { useWorkplace } from '../session.ts'
import { listTemplates } from '../surveys/api.ts'
import { Actions, Button, ButtonLink } from '../ui/Button.tsx'
import { Section } from '../ui/Card.tsx'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Form } from '../ui/ErrorSummary.tsx'
import { Page, PageTitle } from '../ui/PageTitle.tsx'
import { type Column, Table } from '../ui/Table.tsx'
import { Tag } from '../ui/Tag.tsx'
import { TextInput } from '../ui/TextInput.tsx'
import { Empty } from '../ui/Waiting.tsx'
import { copyTemplate, deleteTemplate } from './api.ts'

/** The forms that surveys begin with: those of the unit and the units above, and the carried ones. */
export function TemplatesPage() {
  const load = useLoad('templates', listTemplates)
  const [copied, setCopied] = useState<FormTemplate>()
  const [leaving, setLeaving] = useState<FormTemplate>()
  const isOwn = useOwn()
  const all = load.data ?? []
  const own = all.filter(isOwn).length
  return (
    <Page>
      <PageTitle
        title={load.data ? templatesText.templatesTitle(own) : formsText.templates}
        sub={templatesText.templatesSub}
      />
      <Loaded of={load} lines={8}>
        {() => (
          <>
            <Templates
              title={templatesText.ownTemplates}
              templates={all.filter(({ owner }) => owner !== null)}
              onCopy={setCopied}
              onDelete={setLeaving}
            />
            <Templates
              title={templatesText.carriedTemplates}
              templates={all.filter(({ owner }) => owner === null)}
              onCopy={setCopied}
            />
          </>
        )}
      </Loaded>
      <Dialog
        open={copied !== undefined}
        title={templatesText.copyTitle}
        onClose={() => setCopied(undefined)}
      >
        {copied && <Copy from={copied} onClose={() => setCopied(undefined)} />}
      </Dialog>
      <ConfirmDialog
        open={leaving !== undefined}
        title={templatesText.deleteTemplateTitle}
        confirm={templatesText.deleteTemplate}
        danger
        typed={leaving?.title}
        reason={{ hint: templatesText.deleteTemplateReason }}
        onConfirm={async ({ reason }) => {
          if (leaving) load.set(await deleteTemplate(leaving, reason))
        }}
        onClose={() => setLeaving(undefined)}
      >
        <p>{templatesText.deleteTemplateText}</p>
        <p>{templatesText.deleteTemplateKept}</p>
      </ConfirmDialog>
    </Page>
  )
}

/** Whether a template belongs to the present workplace. */
function useOwn(): (template: FormTemplate) => boolean {
  const { unit, body } = useWorkplace()
  return ({ owner }) => owner?.unitId === unit.id && owner.body === body
}

interface TemplatesProps {
  title: string
  templates: readonly FormTemplate[]
  onCopy: (template: FormTemplate) => void
  /** For those of the present workplace. */
  onDelete?: (template: FormTemplate) => void
}

function Templates({ title, templates, onCopy, onDelete }: TemplatesProps) {
  const isOwn = useOwn()
  const columns: Column<FormTemplate>[] = [
    { key: 'name', title: templatesText.name, head: true, cell: (one) => <Name of={one} /> },
    {
      key: 'questions',
      title: templatesText.questions,
      numeric: true,
      cell: (one) => formatCount(one.questionCount),
    },
    {
      key: 'acts',
      title: templatesText.acts,
      titleHidden: true,
      cell: (one) => (
        <Actions>
          {isOwn(one) && (
            <ButtonLink
              small
              icon="pencil"
              href={`/console/templates/${one.id}`}
              label={templatesText.editFor(one.title)}
            >
              {templatesText.edit}
            </ButtonLink>
          )}
          <Button
            small
            icon="copy"
            label={templatesText.copyFor(one.title)}
            onClick={() => onCopy(one)}
          >
            {templatesText.copy}
          </Button>
          {onDelete && isOwn(one) && (
            <Button
              small
              icon="trash"
              label={templatesText.deleteTemplateFor(one.title)}
              onClick={() => onDelete(one)}
            >
              {templatesText.deleteTemplate}
            </Button>
          )}
        </Actions>
      ),
    },
  ]
  return (
    <Section title={title}>
      <Table
        caption={templatesText.templatesCaption(title)}
        captionHidden
        columns={columns}
        rows={templates}
        rowKey={({ id }) => id}
        empty={
          <Empty title={templatesText.ownEmpty}>
            <p>{templatesText.ownEmptyText}</p>
          </Empty>
        }
      />
    </Section>
  )
}

function Name({ of: { title, owner, locked } }: { of: FormTemplate }) {
  return (
    <>
      {title}{' '}
      {locked && (
        <Tag tone="neutral" icon="lock">
          {formsText.lockedSign}
        </Tag>
      )}
      {owner && (
        <span class="under">
          {bodyWords[owner.body]} {owner.unitName}
        </span>
      )}
    </>
  )
}

function Copy({ from, onClose }: { from: FormTemplate; onClose: () => void }) {
  const { unit, body } = useWorkplace()
  const go = useGo()
  const form = useForm({
    initial: { title: from.title },
    check: ({ title }) => ({ title: title.trim() === '' ? templatesText.nameMissing : undefined }),
    send: ({ title }) =>
      copyTemplate({ unitId: unit.id, body, from: from.id, title: title.trim() }),
    onSent: ({ id }) => go(`/console/templates/${id}`),
  })
  return (
    <Form of={form}>
      <TextInput
        label={templatesText.copyName}
        width="full"
        maxLength={300}
        {...form.field('title')}
      />
      <Actions>
        <Button type="submit" kind="primary" busy={form.busy}>
          {templatesText.copy}
        </Button>
        <Button onClick={onClose}>{templatesText.cancel}</Button>
      </Actions>
    </Form>
  )
}
