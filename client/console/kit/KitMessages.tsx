import { ApiError } from '../api.ts'
import { TroubleOf } from '../Loaded.tsx'
import { Button } from '../ui/Button.tsx'
import { Section } from '../ui/Card.tsx'
import { ErrorSummary } from '../ui/ErrorSummary.tsx'
import { Banner, Notice } from '../ui/Notice.tsx'
import { Empty, Loading } from '../ui/Waiting.tsx'

/** What a page says when there is nothing, not yet, or trouble. */
export function KitMessages() {
  return (
    <>
      <Section title="Thông báo">
        <Notice tone="info" title="Kết quả cập nhật đêm 22/11/2026">
          <p>Phiếu gửi sau đó còn trong hòm.</p>
        </Notice>
        <Notice tone="done" title="Đã gửi thẩm tra">
          <p>Huyện sẽ xem và trả lời trong 3 ngày làm việc.</p>
        </Notice>
        <Notice tone="waiting" title="Còn thiếu 24 hộ">
          <p>Hạn nhận phiếu 02/12/2026.</p>
        </Notice>
        <Notice tone="problem" title="Kết quả bị trả lại">
          <p>Nội dung “Môi trường”: số phiếu giấy nhiều hơn số thẻ đã phát.</p>
        </Notice>
        <Banner tone="demo">Dữ liệu minh họa – không phải kết quả thật</Banner>
        <Banner tone="training">Đơn vị tập huấn – không tính vào kết quả của tỉnh</Banner>
      </Section>
      <Section title="Đang tải, trống, trục trặc">
        <Loading />
        <Empty title="Chưa có phiếu nào thu về.">
          <p>In thẻ hoặc dán tờ thông báo có mã QR tại nhà văn hóa thôn.</p>
          <Button kind="primary">In tờ thông báo</Button>
        </Empty>
        <TroubleOf error={networkTrouble} onRetry={() => {}} />
        <TroubleOf error={faultTrouble} onRetry={() => {}} />
      </Section>
      <Section title="Tóm tắt lỗi">
        <ErrorSummary
          attempt={0}
          problems={[{ text: 'Thời gian nhận phiếu quá ngắn. Chọn hạn nhận phiếu muộn hơn.' }]}
        />
      </Section>
    </>
  )
}

const networkTrouble = new ApiError({ code: 'network', reason: 'network' })
const faultTrouble = new ApiError({ code: 'fault', reason: 'fault', fault: 'k7m2qx4d' })
