import { type Day, dayOf, isDay } from '#shared/dates/days.ts'
import { useForm } from '../form.ts'
import { useQuery } from '../location.ts'
import { unitsText } from '../messages/units.ts'
import { Button } from '../ui/Button.tsx'
import { DateInput } from '../ui/DateInput.tsx'

/** As of which day the units are shown; today leaves the address. */
export function AsOf({ on }: { on: Day | undefined }) {
  const { patch } = useQuery()
  const today = dayOf(new Date())
  const form = useForm({
    initial: { on: on ?? today },
    check: (values) => ({ on: isDay(values.on) ? undefined : unitsText.asOfWrong }),
    send: async (values) => patch({ on: values.on === today ? undefined : values.on }),
  })
  return (
    <form class="as-of" noValidate onSubmit={form.onSubmit}>
      <DateInput label={unitsText.asOf} {...form.field('on')} />
      <Button type="submit">{unitsText.show}</Button>
      {on !== undefined && (
        <Button kind="quiet" onClick={() => patch({ on: undefined })}>
          {unitsText.toToday}
        </Button>
      )}
    </form>
  )
}
