import { Bar, LegendKey, type Segment, Segments, StackedBar } from '../ui/Bar.tsx'
import { BigFraction } from '../ui/BigFraction.tsx'
import { Button } from '../ui/Button.tsx'
import { Card, Cards, Facts, Section } from '../ui/Card.tsx'
import { Steps } from '../ui/Steps.tsx'
import { Tag } from '../ui/Tag.tsx'

/** Numbers, bars, tags and the chain of states. */
export function KitFigures() {
  return (
    <>
      <Steps label="Các bước của cuộc khảo sát" steps={steps} />
      <Cards>
        <Card title="Hộ đã trả lời">
          <BigFraction part={312} whole={480} noun="hộ" />
          <Bar large share={312 / 480} mark={0.7} label="65,0%, mức tối thiểu 70%" />
          <p class="note">
            Tối thiểu 70% = 336 hộ · <b class="short">còn thiếu 24 hộ</b>
          </p>
        </Card>
        <Card title="Hình thức">
          <Facts
            items={[
              { term: 'Tự trả lời', value: '201/312' },
              { term: 'Có người đọc, bấm giúp', value: '58/312' },
              { term: 'Phiếu giấy', value: '53/312' },
            ]}
          />
        </Card>
        <Card title="Việc tiếp theo">
          <p>
            <b>3 thôn</b> chưa đủ 70%. Nhắc trưởng thôn hoặc hẹn buổi thu phiếu tại nhà văn hóa.
          </p>
          <div class="actions">
            <Button kind="primary">Soạn tin nhắc</Button>
          </div>
        </Card>
        <Card title="Đơn vị đạt chỉ tiêu">
          <BigFraction part={82} whole={219} noun="đơn vị">
            <Tag tone="notMet">Chưa đạt</Tag>
          </BigFraction>
          <Bar large share={82 / 219} mark={0.4} met={false} label="37,4%, chỉ tiêu 40%" />
        </Card>
      </Cards>
      <Section title="Thanh tỷ lệ" note="Mẫu số: phiếu hợp lệ. Số liệu bịa.">
        <Cards>
          <Card title="Đường giao thông" look="section">
            <StackedBar label="Mức độ hài lòng về đường giao thông" segments={satisfaction} />
          </Card>
          <Card title="Hai mức" look="section">
            <StackedBar label="Hài lòng chung" segments={twoValued} />
          </Card>
          <Card title="Chưa có phiếu" look="section">
            <StackedBar label="Chưa có phiếu" segments={noAnswers} />
          </Card>
          <Card title="Trong bảng" look="section">
            <Segments segments={twoValued} whole={400} />
            <p class="note">
              <LegendKey tone="5" />
              Hài lòng <LegendKey tone="1" />
              Chưa hài lòng; phần trống: không trả lời
            </p>
          </Card>
          <Card title="Không tính được" look="section">
            <Bar share={null} mark={0.7} label="Chưa có phiếu nào" />
            <Bar share={0.712} mark={0.7} label="71,2%, mức tối thiểu 70%" />
            <Bar share={0.5} mark={0.7} met={false} label="50,0%, mức tối thiểu 70%" />
          </Card>
        </Cards>
      </Section>
      <Section title="Nhãn trạng thái">
        <div class="cluster">
          <Tag tone="met">Đạt</Tag>
          <Tag tone="notMet">Chưa đạt</Tag>
          <Tag tone="waiting">Chờ thẩm tra</Tag>
          <Tag tone="neutral">Bản nháp</Tag>
          <Tag tone="training">Tập huấn</Tag>
          <Tag tone="neutral" icon="lock">
            Đã đóng nhận phiếu
          </Tag>
        </div>
      </Section>
    </>
  )
}

const steps = [
  { label: 'Soạn phiếu', state: 'done' },
  { label: 'Mở nhận phiếu', state: 'done' },
  { label: 'In và phát thẻ', state: 'done' },
  { label: 'Thu phiếu', state: 'now' },
  { label: 'Đóng, kiểm phiếu', state: 'todo' },
  { label: 'Gửi thẩm tra', state: 'todo' },
] as const

const satisfaction: Segment[] = [
  { tone: '5', label: 'Rất hài lòng', count: 120, text: '120' },
  { tone: '4', label: 'Hài lòng', count: 150, text: '150' },
  { tone: '3', label: 'Bình thường', count: 40, text: '40' },
  { tone: '2', label: 'Không hài lòng', count: 21, text: '21' },
  { tone: '1', label: 'Rất không hài lòng', count: 9, text: '9' },
  { tone: 'none', label: 'Không biết / không có ý kiến', count: 30, text: '30' },
]

const twoValued: Segment[] = [
  { tone: '5', label: 'Hài lòng', count: 327, text: '327/349' },
  { tone: '1', label: 'Chưa hài lòng', count: 22, text: '22/349' },
]

const noAnswers: Segment[] = [
  { tone: '5', label: 'Hài lòng', count: 0, text: '0' },
  { tone: '1', label: 'Chưa hài lòng', count: 0, text: '0' },
]
