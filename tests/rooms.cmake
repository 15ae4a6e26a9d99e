# The plan of the house as a test: each room includes only itself and the rooms before it, a third-party library is included by
# one file, and nothing else is included at all. Run: cmake -DROOT=<source folder> -P tests/rooms.cmake
cmake_minimum_required(VERSION 3.25)
set(ROOMS document extractors audit output pipeline cli)
# pattern of the header; the files that may include it (both regular expressions)
set(OWNERS
    "(PDFDoc|OutputDev|Gfx[A-Za-z]*|GlobalParams|SplashOutputDev|Error|ErrorCodes|Stream|XRef)[.]h|(poppler|splash|goo)/.*" "document/pdf/pdf([.]cpp|_device[.]h|_(page|picture|region)[.](cpp|h))"
    "tesseract/.*" "document/ocr/engine[.]cpp"
    "immintrin[.]h" "document/ocr/line_network[.]cpp"                     # wide registers of x86 processors
    "leptonica/.*|allheaders[.]h" "document/ocr/leptonica[.]h"
    "unicode/.*" "document/text[.]cpp"
    "gumbo[.]h" "document/files/html_tree[.]cpp"
    "zip[.]h" "document/files/zip_file[.]cpp"
    "pugixml[.]hpp" "document/files/xlsx_package[.]cpp"
    "rapidjson/.*" "output/json[.]cpp"
    "cairo.*" "output/drawing[.]cpp"
    "qpdf/.*" "output/searchable_pdf[.]cpp"
    "openssl/.*" "pipeline/sha256[.]cpp"
    "CLI/.*" "cli/[a-z_]+[.](cpp|h)"
    "re2/re2[.]h" ".*"
    "[a-z_]+" ".*"                                                  # the standard library of C++
    "(unistd|fcntl|poll|signal|sys/[a-z]+|linux/[a-z_]+)[.]h" ".*") # the system

set(bad "")
set(files_seen 0)
set(before "")
foreach(room ${ROOMS})
  list(APPEND before ${room})
  file(GLOB_RECURSE files RELATIVE ${ROOT} ${ROOT}/${room}/*.h ${ROOT}/${room}/*.cpp)
  foreach(file ${files})
    math(EXPR files_seen "${files_seen} + 1")
    file(STRINGS ${ROOT}/${file} includes REGEX "^[ \t]*#[ \t]*include")
    foreach(line ${includes})
      if(line MATCHES "include[ \t]*\"([^\"]+)\"")
        set(header "${CMAKE_MATCH_1}")
        string(REGEX MATCH "^[a-z]+" folder "${header}")
        if(NOT header MATCHES "^[a-z]+(/[a-z_]+)?/[a-z0-9_]+[.]h$" OR NOT folder IN_LIST ROOMS)
          string(APPEND bad "${file} includes \"${header}\": quotes are for headers of rooms, as \"room/group/name.h\"\n")
        elseif(NOT folder IN_LIST before)
          string(APPEND bad "${file} includes ${header}: ${room} stands before ${folder}\n")
        endif()
        continue()
      endif()
      string(REGEX REPLACE ".*include[ \t]*<([^>]+)>.*" "\\1" header "${line}")
      set(may "no file")
      set(pairs ${OWNERS})
      while(pairs)
        list(POP_FRONT pairs pattern owner)
        if(header MATCHES "^(${pattern})$")
          set(may "${owner}")
          break()
        endif()
      endwhile()
      if(NOT file MATCHES "^(${may})$")
        string(APPEND bad "${file} includes <${header}>: ${may} may (tests/rooms.cmake)\n")
      endif()
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
