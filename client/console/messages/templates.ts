/** Texts of the list of templates; the editor, which is near its budget, does without them. */
export const templatesText = {
  templatesCaption: (title: string) => `Bảng: ${title}`,
  templatesTitle: (own: number) =>
    own === 0 ? 'Đơn vị chưa có mẫu phiếu riêng' : `Đơn vị có ${own} mẫu phiếu riêng`,
  templatesSub: 'Chép một mẫu có sẵn thành mẫu riêng, sửa, rồi khóa nếu cấp dưới không được đổi.',
  ownTemplates: 'Mẫu của đơn vị và của cấp trên',
  ownEmpty: 'Chưa có mẫu riêng nào',
  ownEmptyText: 'Chọn một mẫu ở bảng dưới và bấm Chép thành mẫu riêng.',
  carriedTemplates: 'Mẫu có sẵn của phần mềm',
  name: 'Tên mẫu phiếu',
  questions: 'Số câu',
  acts: 'Việc làm được',
  edit: 'Sửa mẫu',
  editFor: (title: string) => `Sửa mẫu ${title}`,
  copy: 'Chép thành mẫu riêng',
  copyFor: (title: string) => `Chép mẫu ${title} thành mẫu riêng`,
  copyTitle: 'Chép thành mẫu riêng của đơn vị',
  copyName: 'Tên của mẫu mới',
  nameMissing: 'Nhập tên mẫu phiếu',
  deleteTemplate: 'Xóa mẫu',
  deleteTemplateFor: (title: string) => `Xóa mẫu ${title}`,
  deleteTemplateTitle: 'Xóa mẫu phiếu này?',
  deleteTemplateText:
    'Mẫu không còn trong danh sách của đơn vị và của các đơn vị cấp dưới. Không lấy lại được.',
  deleteTemplateKept: 'Các cuộc khảo sát đã dùng mẫu vẫn giữ nguyên phiếu của mình.',
  deleteTemplateReason: 'Ví dụ: chép nhầm, đã có mẫu mới thay thế',
  cancel: 'Không, quay lại',
} as const
