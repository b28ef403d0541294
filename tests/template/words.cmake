# Adds the sixth challenge's sentences to a copy of a language file: cmake -DFILE=... -P words.cmake
file(READ ${FILE} language)
foreach(word
    "company.do=What would you like to do, just for you?"
    "company.about=An evening in your own company. Choose what sounds good."
    "company.end=End the evening"
    "company.ended=Your evening")
  string(REGEX MATCH "^[^=]+" key "${word}")
  string(REPLACE "${key}=" "" text "${word}")
  string(JSON language SET "${language}" texts ${key} "\"${text}\"")
endforeach()
file(WRITE ${FILE} "${language}")
