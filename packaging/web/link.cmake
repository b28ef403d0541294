# How the browser's program is linked: me-and-we.js, a factory that packaging/web/page/start.js calls, its .wasm, and
# the .data with the files that packaging/web/build put into MEANDWE_STAGE.
set(MEANDWE_STAGE "${CMAKE_BINARY_DIR}/stage" CACHE PATH "The folder that becomes / in the program's file system")

# Not by way of a library: nothing in C refers to what the page calls.
file(GLOB page CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/present/web/*.c)
target_sources(me-and-we PRIVATE ${page})
target_include_directories(me-and-we PRIVATE ${PROJECT_SOURCE_DIR}/src/present/web)
target_link_libraries(me-and-we PRIVATE PkgConfig::JANSSON)

target_link_options(me-and-we PRIVATE
  -sENVIRONMENT=web
  -sMODULARIZE=1
  -sEXPORT_NAME=MeAndWe
  -sINVOKE_RUN=0
  -sEXIT_RUNTIME=0
  -sALLOW_MEMORY_GROWTH=1
  -sINITIAL_MEMORY=16MB
  -sMAXIMUM_MEMORY=512MB
  -sTOTAL_STACK=1MB
  -sDYNAMIC_EXECUTION=0 # the page's Content-Security-Policy allows none
  -sFILESYSTEM=1
  -sASSERTIONS=0
  -sTEXTDECODER=2 # every browser that runs the page has one
  -sPOLYFILL=0
  -sGL_TRACK_ERRORS=0 # SDL looks for none
  -sGL_SUPPORT_AUTOMATIC_ENABLE_EXTENSIONS=0 # nor needs an extension: asking for all of them takes a tenth of a second
  -sHTML5_SUPPORT_DEFERRING_USER_SENSITIVE_REQUESTS=0 # the page itself asks for the full screen
  "-sEXPORTED_FUNCTIONS=_main,_malloc,_free"
  "-sEXPORTED_RUNTIME_METHODS=callMain,FS,stringToUTF8,lengthBytesUTF8,HEAPU8"
  "SHELL:--js-library ${PROJECT_SOURCE_DIR}/packaging/web/library.js"
  "SHELL:--preload-file ${MEANDWE_STAGE}@/")
set_target_properties(me-and-we PROPERTIES LINK_DEPENDS "${PROJECT_SOURCE_DIR}/packaging/web/library.js")

# Once more over what linking leaves, with the switches of the linker's own last pass: 2 kB less of the first screen.
find_program(WASM_OPT wasm-opt REQUIRED)
add_custom_command(TARGET me-and-we POST_BUILD VERBATIM
  COMMAND ${WASM_OPT} -Os --converge --low-memory-unused --mvp-features me-and-we.wasm -o me-and-we.wasm)
