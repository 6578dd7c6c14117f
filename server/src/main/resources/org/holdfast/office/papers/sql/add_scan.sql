insert into papers.scan (province, subject, household_id, region_code, number, kind, step, act, words, file, type, pages, bytes, hash,
  received_on, account, name, unit, changed_by)
values (:province, :subject, :household_id, :region_code, :number, :kind, :step, :act, :words, :file, :type, :pages, :bytes, :hash,
  :on, :account, :name, :unit, :entry)
