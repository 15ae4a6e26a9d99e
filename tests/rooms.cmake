# The plan of the house as a test: each room includes only itself and the rooms before it, and a third-party library is
# included by one file. Run: cmake -DROOT=<source folder> -P tests/rooms.cmake
set(ROOMS document extractors audit output pipeline cli)
# pattern of the header | the only files that may include it (a regular expression)
set(OWNERS
    "(PDFDoc|OutputDev|Gfx[A-Za-z]*|GlobalParams|SplashOutputDev|Error|Stream|poppler|splash)[/.].*|^document/pdf\\.cpp$"
    "tesseract/.*|^document/ocr\\.cpp$"
    "leptonica/.*|^document/scan_image\\.cpp$"
    "allheaders\\.h|^document/scan_image\\.cpp$"
    "unicode/.*|^document/text\\.cpp$"
    "rapidjson/.*|^output/json\\.cpp$"
    "cairo.*|^output/drawing\\.cpp$"
    "openssl/.*|^pipeline/sha256\\.cpp$"
    "CLI/.*|^cli/[a-z_]+\\.(cpp|h)$")

set(bad "")
set(files_seen 0)
set(before "")
foreach(room ${ROOMS})
  list(APPEND before ${room})
  file(GLOB files RELATIVE ${ROOT} ${ROOT}/${room}/*.h ${ROOT}/${room}/*.cpp)
  foreach(file ${files})
    math(EXPR files_seen "${files_seen} + 1")
    file(STRINGS ${ROOT}/${file} includes REGEX "^#include ")
    foreach(line ${includes})
      string(REGEX REPLACE "^#include [<\"]([^>\"]+)[>\"].*" "\\1" header "${line}")
      string(REGEX MATCH "^[a-z]+/" folder "${header}")
      string(REPLACE "/" "" folder "${folder}")
      list(FIND ROOMS "${folder}" is_room)
      list(FIND before "${folder}" allowed)
      if(line MATCHES "\"" AND is_room GREATER -1 AND allowed EQUAL -1)
        string(APPEND bad "${file} includes ${header}: ${room} stands before ${folder}\n")
      endif()
      foreach(owner ${OWNERS})
        string(FIND "${owner}" "|^" cut REVERSE)
        string(SUBSTRING "${owner}" 0 ${cut} pattern)
        math(EXPR cut "${cut} + 1")
        string(SUBSTRING "${owner}" ${cut} -1 files_allowed)
        if(line MATCHES "<" AND header MATCHES "^${pattern}$" AND NOT file MATCHES "${files_allowed}")
          string(APPEND bad "${file} includes <${header}>: only ${files_allowed} may\n")
        endif()
      endforeach()
    endforeach()
  endforeach()
endforeach()
if(files_seen LESS 20)
  message(FATAL_ERROR "only ${files_seen} files found under ${ROOT}: is ROOT right?")
endif()
if(bad)
  message(FATAL_ERROR "the plan of the house is broken:\n${bad}")
endif()
message("${files_seen} files keep the plan")
