// What the makers of SurveyJS show as the way to put a form on a page without a framework.
import { Model } from 'survey-core'
import 'survey-core/i18n/vietnamese'
import 'survey-core/survey-core.fontless.min.css'
import { renderSurvey } from 'survey-js-ui'

const model = document.getElementById('model') as HTMLElement
renderSurvey(
  new Model(JSON.parse(model.textContent ?? '')),
  document.getElementById('app') as HTMLElement,
)
