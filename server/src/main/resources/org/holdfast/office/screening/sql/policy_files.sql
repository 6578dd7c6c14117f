select path, text from screening.policy_file where hash = :hash order by path
