delete from casework.door_count where on_day < :day
