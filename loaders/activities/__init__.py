"""What was done: the things a sentence may tell, which of them are taken, who took part and when."""
