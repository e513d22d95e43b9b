; The installer: for one Windows log-in, no administrator. Run by `packaging/dev.py installer`, which
; defines VERSION, NUMBERS (four), SOURCE (the bundle's folder), OUT, ICON and, if wanted, SIGN and FAST.
; Switches: /S silent; /D=folder last, where else to put the program.
; Exit codes: 0 done, 1 cancelled, 2 could not, 3 a newer version is here, 4 the program is running.

Unicode true
!ifndef VERSION
  !error "Run packaging/dev.py installer"
!endif
Target amd64-unicode
!ifdef FAST ; for the older version in `windows-check`
  SetCompressor zlib
!else
  SetCompressor /SOLID lzma
  SetCompressorDictSize 64
!endif
RequestExecutionLevel user
ManifestDPIAware true
ManifestSupportedOS Win10

!include "MUI2.nsh"
!include "LogicLib.nsh"
!include "WordFunc.nsh"
!include "FileFunc.nsh"
!include "x64.nsh"

!define NAME "E-Safety Desktop"
!define PROGRAM "${NAME}.exe"
!define OWN_KEY "Software\${NAME}"
!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\${NAME}"
!define KIND "ESafetyDesktop.Backup"
!define ENDING ".esafety-backup"

Name "${NAME}"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\${NAME}"
InstallDirRegKey HKCU "${OWN_KEY}" "Folder"
BrandingText "${NAME} ${VERSION}"
VIProductVersion "${NUMBERS}"
VIAddVersionKey "ProductName" "${NAME}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "${NAME} Setup"
VIAddVersionKey "LegalCopyright" "MIT licence"

!ifdef SIGN
  !finalize '${SIGN} "%1"'
  !uninstfinalize '${SIGN} "%1"'
!endif

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_WELCOMEPAGE_TITLE "${NAME} ${VERSION}"
!define MUI_WELCOMEPAGE_TEXT "This puts ${NAME} on this PC for your Windows log-in. You need no administrator rights, and nothing is fetched from the internet.$\r$\n$\r$\nIf an older version is here, it is brought up to date. The school's records stay as they are."
!define MUI_FINISHPAGE_RUN "$INSTDIR\${PROGRAM}"
!define MUI_FINISHPAGE_RUN_TEXT "Start ${NAME}"
!define MUI_UNCONFIRMPAGE_TEXT_TOP "The program is removed from your Windows log-in. The school's records stay unless you say otherwise, twice."

!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"

; Whether the program runs: a running one can't be opened for writing. Sets $R0 to 1 or 0.
!macro LOOK
  StrCpy $R0 0
  ${If} ${FileExists} "$INSTDIR\${PROGRAM}"
    ClearErrors
    FileOpen $R1 "$INSTDIR\${PROGRAM}" a
    ${If} ${Errors}
      StrCpy $R0 1
    ${Else}
      FileClose $R1
    ${EndIf}
  ${EndIf}
!macroend

!macro ASK_TO_CLOSE un
Function ${un}AskToClose
  look:
  !insertmacro LOOK
  ${If} $R0 = 1
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "${NAME} is open.$\r$\n$\r$\nClose it (and ask any other log-in of this PC that has it open), then choose Retry. Nothing has been changed." /SD IDCANCEL IDRETRY look
    SetErrorLevel 4
    Quit
  ${EndIf}
FunctionEnd
!macroend
!insertmacro ASK_TO_CLOSE ""
!insertmacro ASK_TO_CLOSE "un."

Function .onInit
  SetShellVarContext current
  ${IfNot} ${RunningX64}
    MessageBox MB_OK|MB_ICONSTOP "${NAME} needs a 64-bit Windows 10 or 11. Nothing has been changed." /SD IDOK
    SetErrorLevel 2
    Quit
  ${EndIf}
  ReadRegStr $0 HKCU "${OWN_KEY}" "Version"
  ${If} $0 != ""
    ${VersionCompare} "$0" "${VERSION}" $1
    ${If} $1 = 1
    ${AndIf} ${FileExists} "$INSTDIR\${PROGRAM}"
      MessageBox MB_OK|MB_ICONINFORMATION "Version $0 of ${NAME} is here already, and it is newer than this one (${VERSION}).$\r$\n$\r$\nAn older program could not open the school's records. Nothing has been changed: keep using the version that is here." /SD IDOK
      SetErrorLevel 3
      Quit
    ${EndIf}
  ${EndIf}
FunctionEnd

!macro SAY_AND_STOP words
  MessageBox MB_OK|MB_ICONSTOP "${words}" /SD IDOK
  SetErrorLevel 2
  Abort
!macroend

Section
  Call AskToClose
  SetOverwrite on
  ClearErrors
  CreateDirectory "$INSTDIR"
  RMDir /r "$INSTDIR\coming"
  RMDir /r "$INSTDIR\going"
  ClearErrors
  ; The new program is written beside the old one, and only then takes its place.
  SetOutPath "$INSTDIR\coming"
  File /r "${SOURCE}\*"
  SetOutPath "$INSTDIR"
  ${If} ${Errors}
  ${OrIfNot} ${FileExists} "$INSTDIR\coming\${PROGRAM}"
    RMDir /r "$INSTDIR\coming"
    RMDir "$INSTDIR"
    !insertmacro SAY_AND_STOP "The program could not be written to $INSTDIR.$\r$\n$\r$\nLook whether the disk is full or the folder may not be written to. What was here before is as it was."
  ${EndIf}
  ClearErrors
  ${If} ${FileExists} "$INSTDIR\_internal\*"
    CreateDirectory "$INSTDIR\going"
    Rename "$INSTDIR\_internal" "$INSTDIR\going\_internal"
    Rename "$INSTDIR\${PROGRAM}" "$INSTDIR\going\${PROGRAM}"
    ${If} ${Errors}
      Rename "$INSTDIR\going\_internal" "$INSTDIR\_internal"
      Rename "$INSTDIR\going\${PROGRAM}" "$INSTDIR\${PROGRAM}"
      RMDir "$INSTDIR\going"
      RMDir /r "$INSTDIR\coming"
      !insertmacro SAY_AND_STOP "A file of the program is in use. Close ${NAME}, restart the PC if need be, and start this again. What was here before is as it was."
    ${EndIf}
  ${EndIf}
  ClearErrors
  Rename "$INSTDIR\coming\_internal" "$INSTDIR\_internal"
  Rename "$INSTDIR\coming\${PROGRAM}" "$INSTDIR\${PROGRAM}"
  ${If} ${Errors}
    Delete "$INSTDIR\${PROGRAM}"
    RMDir /r "$INSTDIR\_internal"
    Rename "$INSTDIR\going\_internal" "$INSTDIR\_internal"
    Rename "$INSTDIR\going\${PROGRAM}" "$INSTDIR\${PROGRAM}"
    RMDir "$INSTDIR\going"
    RMDir /r "$INSTDIR\coming"
    !insertmacro SAY_AND_STOP "The new program could not take the old one's place. Look whether a virus scanner holds it, and start this again. What was here before is as it was."
  ${EndIf}
  RMDir /r "$INSTDIR\coming"
  RMDir /r "$INSTDIR\going"

  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortCut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\${PROGRAM}" "" "$INSTDIR\${PROGRAM}" 0 SW_SHOWNORMAL "" "The school's e-safety work in one place"

  WriteRegStr HKCU "${OWN_KEY}" "Folder" "$INSTDIR"
  WriteRegStr HKCU "${OWN_KEY}" "Version" "${VERSION}"
  WriteRegStr HKCU "Software\Classes\${ENDING}" "" "${KIND}"
  WriteRegStr HKCU "Software\Classes\${KIND}" "" "Back-up of ${NAME}"
  WriteRegStr HKCU "Software\Classes\${KIND}\DefaultIcon" "" "$INSTDIR\${PROGRAM},0"
  WriteRegStr HKCU "Software\Classes\${KIND}\shell\open\command" "" '"$INSTDIR\${PROGRAM}" "%1"'
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'

  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\${PROGRAM}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "Publisher" "${NAME}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  IntFmt $0 "0x%08X" $0
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "EstimatedSize" "$0"
SectionEnd

; Asks twice whether the records in a folder go, too; a silent uninstall never removes them.
!macro MAY_GO folder whose
  ${If} ${FileExists} "${folder}\keyring.json"
  ${AndIf} ${Cmd} `MessageBox MB_YESNO|MB_DEFBUTTON2|MB_ICONQUESTION "The school's records ${whose} are kept in$\r$\n${folder}$\r$\n$\r$\nA later installation finds them there. Should they be removed as well? Usually the answer is No." /SD IDNO IDYES`
  ${AndIf} ${Cmd} `MessageBox MB_YESNO|MB_DEFBUTTON2|MB_ICONEXCLAMATION "Really remove every incident, form and contact in$\r$\n${folder}$\r$\n$\r$\nWithout a back-up elsewhere they are lost for good, and schools must keep child protection records." /SD IDNO IDYES`
    RMDir /r "${folder}"
  ${EndIf}
!macroend

Section "Uninstall"
  SetShellVarContext current
  Call un.AskToClose
  Delete "$INSTDIR\${PROGRAM}"
  RMDir /r "$INSTDIR\_internal"
  RMDir /r "$INSTDIR\coming"
  RMDir /r "$INSTDIR\going"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\${NAME}.lnk"
  DeleteRegKey HKCU "${UNINSTALL_KEY}"
  DeleteRegKey HKCU "${OWN_KEY}"
  DeleteRegKey HKCU "Software\Classes\${KIND}"
  ReadRegStr $0 HKCU "Software\Classes\${ENDING}" ""
  ${If} $0 == "${KIND}"
    DeleteRegKey HKCU "Software\Classes\${ENDING}"
  ${EndIf}
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
  ; Where a second start finds the first one (shell/single.py); a program that was killed leaves it.
  FindFirst $2 $3 "$TEMP\esafety-desktop-*"
  ${DoWhile} $3 != ""
    RMDir /r "$TEMP\$3"
    FindNext $2 $3
  ${Loop}
  FindClose $2
  ReadEnvStr $1 PROGRAMDATA
  ${If} $1 != ""
    !insertmacro MAY_GO "$1\${NAME}" "of this PC (also those of its other log-ins)"
  ${EndIf}
  !insertmacro MAY_GO "$LOCALAPPDATA\${NAME}" "of your Windows log-in"
SectionEnd
