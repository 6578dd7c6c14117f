select count(*) from found
