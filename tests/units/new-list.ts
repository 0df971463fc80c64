// The world's province with a new list: two communes become one, a town gets another name, the districts go.

export const newUnits = [
  'code,parent_code,level,kind_vi,name_vi,full_name_vi',
  '90,,province,tỉnh,Thử Nghiệm,Tỉnh Thử Nghiệm',
  '9001,90,commune,xã,An Bình,Xã An Bình',
  '9002,90,commune,phường,Cầu,Phường Cầu',
  '9003,90,commune,xã,Mới,Xã Mới',
].join('\n')

export const newSuccessors = [
  'old_code,new_code',
  'xa-an,9001',
  'xa-binh,9001',
  'thi-tran-cau,9002',
].join('\n')

export const aNewList = {
  ...{ units: newUnits, successors: newSuccessors },
  ...{ on: '2026-03-10', legalBasis: 'Nghị quyết thử', apply: true },
}
