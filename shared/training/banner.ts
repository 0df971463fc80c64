/** On every page, paper and file of a unit for training. */
export const trainingBanner = 'Đơn vị tập huấn – dữ liệu không tính vào kết quả của tỉnh'
