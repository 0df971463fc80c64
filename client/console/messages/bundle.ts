/** The texts around the audit bundle. */
export const bundleText = {
  title: 'Hồ sơ kiểm toán',
  note: 'Gồm các phiếu đã kiểm (không có lời ghi), sổ sự kiện, mẫu phiếu và kết quả: đủ để người khác đếm lại từ đầu. Mỗi lần lập được ghi vào sổ sự kiện công khai.',
  warning:
    'Ai giữ hồ sơ này và biết mã biên nhận, hoặc lời ghi, của một phiếu thì tìm ra phiếu đó trả lời gì. Chỉ đưa cho người có trách nhiệm kiểm tra.',
  make: 'Lập hồ sơ kiểm toán',
  failed: 'Chưa lập được hồ sơ. Xin thử lại.',
} as const
