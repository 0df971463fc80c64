import { useState } from 'preact/hooks'
import { ApiError } from '../api.ts'
import { useForm } from '../form.ts'
import { Actions, Button, ButtonLink } from '../ui/Button.tsx'
import { Section } from '../ui/Card.tsx'
import { Checkbox, CheckboxGroup, RadioGroup, Select } from '../ui/Choice.tsx'
import { Combobox } from '../ui/Combobox.tsx'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { DateInput } from '../ui/DateInput.tsx'
import { Form } from '../ui/ErrorSummary.tsx'
import { Notice } from '../ui/Notice.tsx'
import { SearchBox } from '../ui/SearchBox.tsx'
import { PasswordInput, Textarea, TextInput } from '../ui/TextInput.tsx'

/** Buttons, a form that is refused and a form that is sent, and the dialogs before an act. */
export function KitControls() {
  return (
    <>
      <Section title="Nút">
        <Actions>
          <Button kind="primary">Mở nhận phiếu</Button>
          <Button>Xem trước</Button>
          <Button kind="quiet" icon="download">
            Tải về
          </Button>
          <Button kind="danger">Hủy cuộc khảo sát</Button>
          <Button kind="primary" busy>
            Đang gửi
          </Button>
          <Button disabled>Chưa làm được</Button>
          <Button small icon="print">
            In
          </Button>
          <ButtonLink href="#kit" icon="external">
            Mở trang công khai
          </ButtonLink>
        </Actions>
      </Section>
      <Section title="Tìm và lọc">
        <KitSearch />
      </Section>
      <Section title="Biểu mẫu">
        <KitForm />
      </Section>
      <Section title="Hộp thoại">
        <KitDialogs />
      </Section>
    </>
  )
}

function KitSearch() {
  const [text, setText] = useState('')
  return (
    <div class="filters">
      <SearchBox label="Tìm theo tên đơn vị" value={text} onSearch={setText} />
      <p class="muted">{text === '' ? 'Chưa tìm gì' : `Đang tìm “${text}”`}</p>
    </div>
  )
}

function KitForm() {
  const [sent, setSent] = useState(false)
  const form = useForm({
    initial: {
      title: '',
      households: '',
      closesOn: '2026-12-02',
      password: '',
      template: '',
      unit: '',
      access: 'open',
      bodies: ['ubnd'],
      note: '',
      agreed: false,
    },
    send: async (values) => {
      setSent(false)
      await new Promise((resolve) => setTimeout(resolve, 600))
      if (values.title !== '') return
      const fields = {
        title: 'required',
        closesOn: 'too_small',
        access: 'invalid',
        agreed: 'required',
      }
      throw new ApiError({ code: 'invalid', reason: 'fields', fields })
    },
    onSent: () => setSent(true),
    sentences: {
      'title.required': 'Nhập tên cuộc khảo sát',
      closesOn: 'Hạn nhận phiếu phải sau ngày mở ít nhất 10 ngày làm việc',
      access: 'Chọn cách trả lời',
      agreed: 'Đánh dấu để xác nhận',
    },
  })
  return (
    <Form of={form}>
      {sent && (
        <Notice tone="done" title="Đã lưu" announced>
          <p>Cuộc khảo sát đã được lưu thành bản nháp.</p>
        </Notice>
      )}
      <TextInput
        label="Tên cuộc khảo sát"
        hint="Để trống rồi lưu để xem lỗi."
        width="full"
        {...form.field('title')}
      />
      <TextInput
        label="Số hộ"
        inputMode="numeric"
        width="short"
        optional
        {...form.field('households')}
      />
      <DateInput label="Hạn nhận phiếu" {...form.field('closesOn')} />
      <PasswordInput label="Mật khẩu" autocomplete="new-password" {...form.field('password')} />
      <Select
        label="Mẫu phiếu"
        placeholder="Chọn mẫu phiếu"
        options={[
          { value: 'ntm', label: 'Kết quả xây dựng nông thôn mới' },
          { value: 'services', label: 'Dịch vụ thiết yếu' },
        ]}
        {...form.field('template')}
      />
      <Combobox
        label="Đơn vị"
        hint="Gõ không dấu cũng tìm được."
        options={[
          { value: 'a', label: 'Xã An Thịnh', detail: 'Huyện Hòa An' },
          { value: 'b', label: 'Xã Phúc Sơn', detail: 'Huyện Hòa An' },
          { value: 'c', label: 'Xã Phúc Sơn', detail: 'Huyện Đồng Xuân' },
        ]}
        {...form.field('unit')}
      />
      <RadioGroup
        label="Cách trả lời"
        options={[
          { value: 'open', label: 'Khảo sát mở', hint: 'Không giới hạn mỗi hộ một phiếu.' },
          { value: 'card', label: 'Khảo sát bằng thẻ', hint: 'Mỗi hộ một thẻ, trả lời một lần.' },
        ]}
        {...form.field('access')}
      />
      <CheckboxGroup
        label="Cơ quan"
        inline
        options={[
          { value: 'ubnd', label: 'UBND' },
          { value: 'mttq', label: 'MTTQ' },
        ]}
        {...form.field('bodies')}
      />
      <Textarea label="Ghi chú" optional rows={3} {...form.field('note')} />
      <Checkbox label="Đã đối chiếu số hộ với danh sách của xã" {...form.field('agreed')} />
      <Actions>
        <Button type="submit" kind="primary" busy={form.busy}>
          Lưu
        </Button>
        <Button onClick={() => form.reset()}>Không, quay lại</Button>
      </Actions>
    </Form>
  )
}

function KitDialogs() {
  const [open, setOpen] = useState<'close' | 'cancel'>()
  const done = () => setOpen(undefined)
  return (
    <>
      <Actions>
        <Button onClick={() => setOpen('close')}>Đóng nhận phiếu</Button>
        <Button onClick={() => setOpen('cancel')}>Hủy cuộc khảo sát</Button>
      </Actions>
      <ConfirmDialog
        open={open === 'close'}
        title="Đóng nhận phiếu?"
        confirm="Đóng nhận phiếu"
        onConfirm={() =>
          Promise.reject(new ApiError({ code: 'fault', reason: 'fault', fault: 'k7m2qx4d' }))
        }
        onClose={done}
      >
        <p>Từ lúc này điện thoại không gửi phiếu được nữa. Có thể mở lại, có nêu lý do.</p>
      </ConfirmDialog>
      <ConfirmDialog
        open={open === 'cancel'}
        title="Hủy cuộc khảo sát?"
        confirm="Hủy cuộc khảo sát"
        danger
        typed="xã An Thịnh"
        reason={{ hint: 'Lý do được ghi vào nhật ký và hiện với cấp trên.' }}
        onConfirm={() => new Promise((resolve) => setTimeout(resolve, 400))}
        onClose={done}
      >
        <p>
          <b>312 phiếu đã nhận</b> sẽ không được kiểm. Không lấy lại được.
        </p>
      </ConfirmDialog>
    </>
  )
}
