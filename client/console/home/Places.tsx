import { useContext } from 'preact/hooks'
import { homeText } from '../messages/home.ts'
import { Navigation } from '../navigation.ts'
import { Card } from '../ui/Card.tsx'

/** The pages that one may open, as a list. */
export function Places() {
  const entries = useContext(Navigation).filter(({ href }) => href !== '/console')
  if (entries.length === 0) return null
  return (
    <Card title={homeText.places}>
      <ul class="link-list">
        {entries.map(({ href, label }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </Card>
  )
}
