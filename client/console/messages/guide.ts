// The guide for the commune's desk: one text for the page in the console and for docs/huong-dan-xa.md.

export interface GuideChapter {
  id: string
  title: string
  /** Why, and who: one or two sentences before the steps. */
  lead?: string
  steps: readonly string[]
  /** Name of a picture in docs/screenshots, and what is seen on it. */
  picture?: { name: string; shows: string }
  /** What goes wrong here, and what to do. */
  warnings?: readonly string[]
}

export const guideText = {
  title: 'Hướng dẫn cho cán bộ xã',
  sub: 'Một đợt lấy ý kiến, từ xã chưa có gì đến khi gửi kết quả thẩm tra. Dùng chung cho UBND và MTTQ.',
  contents: 'Mục lục',
  warnings: 'Lưu ý',
  print: 'In hướng dẫn',
  link: 'Hướng dẫn',
} as const

export const guideChapters: readonly GuideChapter[] = [
  {
    id: 'dang-nhap',
    title: 'Đăng nhập',
    lead: 'Quản trị hệ thống tạo tài khoản và giao phiếu có mật khẩu tạm. Mỗi người một tài khoản, không dùng chung.',
    steps: [
      'Mở địa chỉ trên phiếu bằng Chrome, nhập tên đăng nhập và mật khẩu tạm.',
      'Đặt mật khẩu mới từ 10 ký tự trở lên, rồi hủy phiếu.',
      'Làm việc cho cả hai cơ quan thì bấm vào tên mình ở góc dưới bên trái để chọn nơi làm việc.',
    ],
    warnings: [
      'Quên mật khẩu: xin cấp trên phiếu có mã một lần, rồi chọn «Quên mật khẩu: nhập mã một lần» ở trang đăng nhập. Mã dùng trong 3 ngày.',
    ],
  },
  {
    id: 'thon-va-ho',
    title: 'Danh sách thôn và số hộ',
    lead: 'Số hộ là mẫu số của mọi tỷ lệ tham gia, nên phải có nguồn và ngày.',
    steps: [
      'Vào «Thôn và hộ», bấm «Dán danh sách từ Excel».',
      'Trong Excel chọn hai cột tên thôn và số hộ, chép rồi dán vào ô «Danh sách».',
      'Ghi nguồn số liệu và ngày tính, bấm «Xem thay đổi».',
      'Đối chiếu từng thôn, thấy đúng thì bấm «Áp dụng».',
      'Báo cấp trên xác nhận số hộ. Cột «Cấp trên xác nhận» cho biết thôn nào còn chờ.',
    ],
    picture: { name: 'guide-villages', shows: 'Danh sách vừa dán và những gì sẽ thay đổi' },
    warnings: [
      'Sau khi mở nhận phiếu, số hộ của cuộc khảo sát đó được giữ nguyên. Sửa danh sách trước khi mở.',
    ],
  },
  {
    id: 'tao-cuoc-khao-sat',
    title: 'Tạo cuộc khảo sát',
    steps: [
      'Ở trang «Khảo sát» bấm «Tạo cuộc khảo sát», chọn mẫu phiếu.',
      'Chọn cách thu: bằng thẻ (mỗi hộ một thẻ, một lần) hoặc mở (ai cũng trả lời được).',
      'MTTQ lấy ý kiến chính thức thì ghi số, ngày kế hoạch và hình thức lấy ý kiến.',
      'Ghi hai số điện thoại: của tổ lấy ý kiến và của cấp trên. Hai số này in trên thẻ.',
      'Ở «Cách tính và mức phải đạt», chọn theo mức chung hoặc tự quy định theo văn bản: mức tham gia tối thiểu, tất cả các hộ hay rút ngẫu nhiên.',
      'Sửa câu hỏi nếu cần, xem trước trên điện thoại.',
    ],
    picture: { name: 'guide-new', shows: 'Chọn mẫu phiếu và cách thu' },
    warnings: [
      'Rút ngẫu nhiên thì không ai chọn hộ: ghi trước nguồn của một số sẽ công bố sau ngày mở. Cấp trên nhập số đó, máy rút, ai cũng rút lại được.',
    ],
  },
  {
    id: 'mo-nhan-phieu',
    title: 'Mở nhận phiếu',
    steps: [
      'Bấm «Mở nhận phiếu». Trang này nêu việc còn phải sửa và chỗ cần sửa.',
      'Chọn hạn nhận phiếu. Trang đếm số ngày làm việc.',
      'Khảo sát bằng thẻ: tạo chìa khóa hòm phiếu, in hai bản. Một bản giao cấp thẩm tra, một bản niêm phong gửi cấp trên nữa.',
      'Bấm «Mở nhận phiếu từ hôm nay».',
    ],
    picture: { name: 'guide-publish', shows: 'Kiểm tra lần cuối trước khi mở' },
    warnings: [
      'Máy chủ không giữ chìa khóa. Mất cả hai bản thì không ai mở được hòm phiếu.',
      'Mở rồi thì câu hỏi, số hộ và cách tính không đổi được nữa; chỉ sửa được lời văn.',
    ],
  },
  {
    id: 'the',
    title: 'Cấp thẻ, in thẻ, phát thẻ',
    lead: 'Thẻ giống thẻ cử tri: mỗi hộ một thẻ, có mã QR và mã 15 chữ số. Không ai biết hộ nào giữ thẻ nào.',
    steps: [
      'Cấp trên xác nhận số hộ và cấp thẻ cho từng thôn.',
      'Ở trang «Thẻ lấy ý kiến» bấm «In thẻ», ghi tên hai người chứng kiến, rồi «Mở tờ in». Mã thẻ chỉ giữ 24 giờ.',
      'In xong kiểm đủ số thẻ, bấm «Kết thúc lượt in»: mã bị xóa khỏi máy chủ.',
      'Cắt thẻ, xáo đều, bỏ vào túi. Đại diện hộ ký vào «Danh sách hộ đã nhận thẻ» rồi tự rút một thẻ.',
      'Thẻ hỏng, thẻ thừa: bấm «Thẻ hỏng, thẻ trả lại» và ghi số thẻ. Cần thêm thẻ: bấm «Cấp lại» và ghi lý do.',
    ],
    picture: { name: 'guide-cards', shows: 'Số thẻ của từng thôn và việc cần làm' },
    warnings: ['Không ghi số thẻ cạnh tên hộ ở bất cứ đâu. Không chụp ảnh thẻ.'],
  },
  {
    id: 'to-in',
    title: 'Các tờ in khác',
    steps: [
      'Vào «In ấn» của cuộc khảo sát. In giấy A4, tỷ lệ 100%, không thu nhỏ.',
      'Tờ thông báo có mã QR: dán ngang tầm mắt ở nhà văn hóa thôn, cửa hàng, trụ sở xã.',
      'Thông báo quy tắc mỗi hộ một thẻ: dán cạnh tờ thông báo.',
      'Phiếu giấy: hai mặt một tờ A4, cùng câu hỏi và thứ tự như trên điện thoại.',
    ],
    picture: { name: 'guide-prints', shows: 'Mọi tờ in, theo thứ tự cần dùng' },
  },
  {
    id: 'dien-thoai',
    title: 'Người dân trả lời trên điện thoại',
    steps: [
      'Quét mã QR trên thẻ, hoặc mở địa chỉ trên tờ thông báo rồi nhập mã thẻ.',
      'Trả lời từng câu, xem lại, bấm «Gửi phiếu». Mất mạng thì phiếu lưu trên máy và tự gửi khi có mạng.',
      'Ai cần giúp: người của tổ đọc to và bấm đúng ý người trả lời, chọn «Có người đọc, bấm giúp».',
    ],
    picture: { name: 'villager-question', shows: 'Một câu hỏi trên điện thoại' },
    warnings: ['Không cầm thẻ trả lời thay. Không đứng nhìn màn hình khi người dân tự bấm.'],
  },
  {
    id: 'phieu-giay',
    title: 'Thu bằng phiếu giấy',
    lead: 'Luôn có hai hòm: hòm phiếu và hòm thẻ. Bao nhiêu phiếu thì bấy nhiêu thẻ.',
    steps: [
      'Người dân điền phiếu ở bàn riêng, bỏ phiếu vào hòm phiếu, bỏ thẻ vào hòm thẻ.',
      'Hết buổi, tổ mở hai hòm trước hai người chứng kiến, đếm tay và ghi «Biên bản kiểm phiếu giấy».',
      'Phiếu không hợp lệ: bỏ trắng, câu chung chọn cả hai ô, hoặc không do tổ phát ra.',
    ],
  },
  {
    id: 'hop-thon',
    title: 'Họp thôn tại nhà văn hóa',
    steps: [
      'Mời đủ các hộ, có hai người chứng kiến. Kê một bàn viết riêng, quay lưng vào tường, không ai đứng sau.',
      'Nói rõ quy tắc: mỗi hộ một thẻ, trả lời một lần, không ai xem phiếu của ai.',
      'Từng hộ ký sổ, tự rút một thẻ. Hộ dùng điện thoại thì quét mã, hộ viết giấy thì bỏ thẻ vào hòm thẻ: dùng chung một buổi được. Hộ không có điện thoại mượn máy của tổ, máy tự xóa sau mỗi hộ.',
      'Mở «Kết thúc thu phiếu, đối chiếu», chọn thôn, ghi buổi họp: ngày, nơi họp, số hộ có mặt, người chứng kiến. Thôn mang dấu «Họp thôn» trên màn hình và biên bản.',
    ],
  },
  {
    id: 'theo-doi',
    title: 'Theo dõi và nhắc',
    steps: [
      'Trang «Tổng quan» cho biết bao nhiêu hộ đã trả lời và thôn nào còn thiếu. Vạch trên thanh là mức tối thiểu.',
      'Bấm «Soạn tin nhắc»: sao chép tin Zalo và bài đọc loa. Tin gửi mọi hộ, không gửi riêng hộ nào.',
      'Thôn thiếu nhiều: hẹn buổi thu tại nhà văn hóa, bấm «In» ở dòng của thôn để in tờ của thôn đó.',
    ],
    picture: { name: 'guide-home', shows: 'Trang tổng quan khi đang thu phiếu' },
    warnings: ['Trong khi thu chỉ thấy số hộ tham gia, chưa ai thấy kết quả.'],
  },
  {
    id: 'nhap-phieu',
    title: 'Nhập phiếu giấy',
    lead: 'Mỗi tập phiếu được nhập hai lần, bởi hai tài khoản khác nhau.',
    steps: [
      'Vào «Phiếu giấy», lập tập phiếu: ghi số đếm tay theo biên bản trước.',
      'Quét mã QR của các thẻ trong hòm thẻ bằng điện thoại, hoặc gõ mã.',
      'Nhập từng phiếu bằng bàn phím: chỉ gõ số của câu «Chưa hài lòng», Enter là phiếu tiếp theo. Sai thì hoàn tác.',
      'Người thứ hai nhập lại cả tập. Máy nêu chỗ hai lần khác nhau để đối chiếu với tờ phiếu.',
      'Số nhập phải khớp biên bản, hoặc ghi giải trình. Bấm «Hoàn tất tập».',
    ],
    picture: { name: 'guide-paper', shows: 'Các tập phiếu của cuộc khảo sát' },
    warnings: ['Hoàn tất rồi thì không sửa từng phiếu được; chỉ loại cả tập, có lý do.'],
  },
  {
    id: 'doi-chieu',
    title: 'Kết thúc thu phiếu tại thôn, đối chiếu',
    lead: 'Làm với khảo sát bằng thẻ, từng thôn một, trước khi kiểm phiếu.',
    steps: [
      'Mở «Kết thúc thu phiếu, đối chiếu» của cuộc khảo sát, chọn thôn.',
      'Thẻ in thừa, thẻ hỏng: ghi trả lại theo số thẻ.',
      'Đếm chữ ký trong sổ nhận thẻ, ghi số thẻ đã phát. Đếm cột «Vắng», ghi số hộ đi vắng; hộ đi vắng vẫn tính trong tổng số hộ.',
      'Máy so số thẻ đã phát với thẻ đã dùng, phiếu thu về, phiếu giấy và nêu từng chênh lệch.',
      'Chênh lệch sửa được thì sửa, không thì giải thích. Lời giải thích được ghi vào sổ sự kiện công khai.',
      'Bấm «Kết thúc thu phiếu tại thôn»: từ đó không thẻ nào của thôn mở được phiếu mới.',
    ],
    picture: { name: 'guide-collection', shows: 'Phát ra, thu về của từng thôn' },
  },
  {
    id: 'kiem-phieu',
    title: 'Đóng nhận phiếu và kiểm phiếu',
    steps: [
      'Hết hạn máy tự đóng. Muốn đóng sớm thì bấm «Đóng nhận phiếu» và ghi lý do.',
      'Phiếu đã trả lời trên điện thoại trước hạn vẫn gửi lên được trong 48 giờ.',
      'Thôn kết thúc sớm thì kiểm trước được: mở trang của thôn, bấm «Kiểm phiếu thôn này», nhập chìa khóa, in «Biên bản mở hòm phiếu của thôn» để ký. Số liệu từng nội dung chỉ hiện khi thôn cuối cùng đã kiểm. Thôn dưới 10 phiếu được kiểm gộp.',
      'Mời người giữ chìa khóa hòm phiếu đến, bấm «Kiểm phiếu», nhập chìa khóa: kiểm tất cả các thôn còn lại. Việc này không lùi lại được.',
      'In biên bản thôn: một bản niêm yết, một bản lưu hồ sơ để ký.',
    ],
    picture: { name: 'guide-counted', shows: 'Sau khi kiểm phiếu' },
  },
  {
    id: 'gui',
    title: 'Niêm yết, gửi thẩm tra, giải trình',
    steps: [
      'Lấy ý kiến chính thức: ghi nơi và thời gian niêm yết từng thôn, dán biên bản. Ghi và trả lời mọi ý kiến trước khi gửi.',
      'Bấm «Gửi thẩm tra», ghi đôi lời về đợt thu.',
      'Cấp trên yêu cầu giải trình thì trả lời ngay trên trang cuộc khảo sát. Bị trả lại thì bổ sung rồi gửi lại.',
      'Cấp trên xác nhận xong, bấm «Công bố kết quả» để người dân xem được.',
    ],
    picture: { name: 'guide-submit', shows: 'Gửi kết quả cho cấp trên' },
  },
  {
    id: 'nguoi',
    title: 'Người làm việc, bàn giao',
    steps: [
      'Trang «Tài khoản» cho biết ai giữ vai trò gì, ở ngày nào, theo văn bản nào.',
      'Người đang nhập dở mà nghỉ: bấm «Bàn giao», chọn người nhận, ghi lý do. Không ai nhập cả hai lần của một tập.',
      'Thêm người, đổi quyền, khóa tài khoản: báo quản trị hệ thống.',
    ],
    picture: { name: 'guide-team', shows: 'Ai làm việc ở đơn vị hôm nay' },
  },
]
