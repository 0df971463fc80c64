/** Texts about beginning anew in a unit for training. */
export const trainingText = {
  title: 'Làm lại từ đầu',
  text: 'Đơn vị tập huấn có thể bỏ các cuộc khảo sát của mình để lớp sau làm lại. Tài khoản, thôn và số hộ giữ nguyên.',
  begin: 'Làm lại từ đầu',
  ask: 'Làm lại từ đầu?',
  surveys: (count: string, place: string) =>
    `${count} cuộc khảo sát của ${place} không còn hiện ở đâu, kể cả trên trang của người dân.`,
  boxes: 'Phiếu chưa kiểm bị xóa, khóa hòm phiếu bị hủy. Không lấy lại được.',
  ledger: 'Sổ sự kiện vẫn ghi việc này, kèm lý do.',
  reasonHint: 'Ví dụ: Hết buổi tập huấn ngày 12/3/2026',
  done: (count: string) => `Đã bỏ ${count} cuộc khảo sát. Đơn vị tập huấn bắt đầu lại từ đầu.`,
} as const
