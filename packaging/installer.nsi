; The installer: for one Windows log-in, no administrator. Run by `packaging/dev.py installer`, which
; defines VERSION, NUMBERS (four), SOURCE (the bundle's folder), NEEDED (its MiB), OUT, ICON and, if
; wanted, SIGN and FAST.
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
AllowSkipFiles off

!include "MUI2.nsh"
!include "LogicLib.nsh"
!include "WordFunc.nsh"
!include "FileFunc.nsh"
!include "WinVer.nsh"

!define NAME "E-Safety Desktop"
!define PROGRAM "${NAME}.exe"
!define OWN_KEY "Software\${NAME}"
!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\${NAME}"
!define KIND "ESafetyDesktop.Backup"
!define ENDING ".esafety-backup"
; What the new and the old program are called while they change places.
!define COMING "$INSTDIR\coming-esafety"
!define GOING "$INSTDIR\going-esafety"
!define BROKEN "$INSTDIR\broken-esafety"

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
  !finalize '${SIGN} "%1"' = 0
  !uninstfinalize '${SIGN} "%1"' = 0
!endif

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_WELCOMEPAGE_TITLE "${NAME} ${VERSION}"
!define MUI_WELCOMEPAGE_TEXT "This puts ${NAME} on this PC for your Windows log-in. You need no administrator rights, and nothing is fetched from the internet. Who works at this PC with another log-in starts this setup there as well, now and for each new version; the records are the same.$\r$\n$\r$\nIf an older version is here, it is brought up to date. The school's records stay as they are."
!define MUI_FINISHPAGE_RUN "$INSTDIR\${PROGRAM}"
!define MUI_FINISHPAGE_RUN_TEXT "Start ${NAME}"
!define MUI_UNCONFIRMPAGE_TEXT_TOP "The program is removed from your Windows log-in. The school's records stay unless you say otherwise, twice."

!insertmacro MUI_PAGE_WELCOME
!define MUI_PAGE_CUSTOMFUNCTION_PRE SkipWhereKnown
!define MUI_PAGE_CUSTOMFUNCTION_LEAVE LeaveFolder
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

; Moves something, and tries for half a minute: a virus scanner holds each new file for a moment.
; Sets $R3 to 1 where it could not; does nothing where $R3 is 1 already.
!macro MOVE from to
  StrCpy $R2 0
  ${DoWhile} $R3 = 0
    ClearErrors
    Rename "${from}" "${to}"
    ${IfNot} ${Errors}
      ${ExitDo}
    ${EndIf}
    IntOp $R2 $R2 + 1
    ${If} $R2 > 60
      StrCpy $R3 1
    ${Else}
      Sleep 500
    ${EndIf}
  ${Loop}
!macroend

Var Told ; whether the person has been told why it failed

Function .onInit
  SetShellVarContext current
  ${IfNot} ${AtLeastWin10}
  ${OrIfNot} ${AtLeastBuild} 17763
    MessageBox MB_OK|MB_ICONSTOP "${NAME} needs Windows 10 (version 1809 or later) or Windows 11. Nothing has been changed." /SD IDOK
    SetErrorLevel 2
    Quit
  ${EndIf}
  Call Known
  ${If} $0 == ""
    Return
  ${EndIf}
  ReadRegStr $2 HKCU "${OWN_KEY}" "Version"
  ${If} $2 != ""
    ${VersionCompare} "$2" "${VERSION}" $1
    ${If} $1 = 1
      MessageBox MB_OK|MB_ICONINFORMATION "Version $2 of ${NAME} is here already, and it is newer than this one (${VERSION}).$\r$\n$\r$\nAn older program could not open the school's records. Nothing has been changed: keep using the version that is here." /SD IDOK
      SetErrorLevel 3
      Quit
    ${EndIf}
  ${EndIf}
  ${If} $0 != $INSTDIR
    MessageBox MB_OK|MB_ICONINFORMATION "${NAME} is here already, in$\r$\n$0$\r$\n$\r$\nTo have it elsewhere, take it off first (Settings, Apps), then start this again. The school's records stay. Nothing has been changed." /SD IDOK
    SetErrorLevel 2
    Quit
  ${EndIf}
FunctionEnd

; Gives in $0 where the program is installed for this log-in; empty if it isn't.
Function Known
  ReadRegStr $0 HKCU "${OWN_KEY}" "Folder"
  ${IfNot} ${FileExists} "$0\${PROGRAM}"
    StrCpy $0 ""
  ${EndIf}
FunctionEnd

Function SkipWhereKnown
  Call Known
  ${If} $0 != ""
    Abort
  ${EndIf}
FunctionEnd

; Gives 1 in $R0 where the folder holds another program, which must not be touched.
Function Foreign
  StrCpy $R0 0
  ${If} ${FileExists} "$INSTDIR\_internal\*"
  ${AndIfNot} ${FileExists} "$INSTDIR\${PROGRAM}"
  ${AndIfNot} ${FileExists} "${GOING}\*"
  ${AndIfNot} ${FileExists} "$INSTDIR\_internal\resources\sources.csv"
    StrCpy $R0 1
  ${EndIf}
FunctionEnd

Function LeaveFolder
  Call Foreign
  ${If} $R0 = 1
    MessageBox MB_OK|MB_ICONEXCLAMATION "Another program is in this folder. Choose an empty one, or a new name."
    Abort
  ${EndIf}
FunctionEnd

; Whatever made it fail: nothing half done is left, and the person knows what became of it.
Function .onInstFailed
  SetOutPath "$TEMP"
  RMDir /r "${COMING}"
  RMDir "$INSTDIR"
  SetErrorLevel 2
  ${If} $Told != 1
    MessageBox MB_OK|MB_ICONSTOP "The program could not be written to $INSTDIR.$\r$\n$\r$\nLook whether the disk is full or the folder may not be written to. What was here before is as it was." /SD IDOK
  ${EndIf}
FunctionEnd

!macro SAY_AND_STOP words
  StrCpy $Told 1
  SetErrorLevel 2
  MessageBox MB_OK|MB_ICONSTOP "${words}" /SD IDOK
  Abort
!macroend

; Puts the old program back, and says truly whether it stands there whole.
Function PutBack
  StrCpy $R3 0
  ${If} ${FileExists} "${GOING}\_internal\*"
    ${If} ${FileExists} "$INSTDIR\_internal\*"
      RMDir /r "${BROKEN}"
      CreateDirectory "${BROKEN}"
      !insertmacro MOVE "$INSTDIR\_internal" "${BROKEN}\_internal"
    ${EndIf}
    !insertmacro MOVE "${GOING}\_internal" "$INSTDIR\_internal"
  ${EndIf}
  ${If} ${FileExists} "${GOING}\${PROGRAM}"
    Delete "$INSTDIR\${PROGRAM}"
    !insertmacro MOVE "${GOING}\${PROGRAM}" "$INSTDIR\${PROGRAM}"
  ${EndIf}
  RMDir /r "${BROKEN}"
  RMDir "${GOING}"
FunctionEnd

!macro PUT_BACK_AND_STOP words
  Call PutBack
  ${If} ${FileExists} "${GOING}\*"
    !insertmacro SAY_AND_STOP "${words}$\r$\n$\r$\nThe old program could not be put back yet. Restart the PC, then start this setup again: it puts right what is here. The school's records are untouched."
  ${EndIf}
  !insertmacro SAY_AND_STOP "${words}$\r$\n$\r$\nWhat was here before is as it was."
!macroend

Section
  Call AskToClose
  Call Foreign
  ${If} $R0 = 1
    !insertmacro SAY_AND_STOP "Another program is in $INSTDIR. Nothing has been changed: start this again and choose another folder."
  ${EndIf}
  SetOverwrite on
  ClearErrors
  CreateDirectory "$INSTDIR"
  ; A power cut in the middle of an earlier exchange: the old program comes back first.
  ${If} ${FileExists} "${GOING}\_internal\*"
  ${AndIfNot} ${FileExists} "$INSTDIR\${PROGRAM}"
    Call PutBack
  ${EndIf}
  RMDir /r "${COMING}"
  RMDir /r "${BROKEN}"
  ${If} ${FileExists} "$INSTDIR\${PROGRAM}"
    RMDir /r "${GOING}"
  ${EndIf}
  ${If} ${FileExists} "${GOING}\*"
    !insertmacro SAY_AND_STOP "Files of the program in $INSTDIR are in use. Restart the PC, then start this again. The school's records are untouched."
  ${EndIf}
  ${GetRoot} "$INSTDIR" $0
  ClearErrors
  ${DriveSpace} "$0\" "/D=F /S=M" $1
  ${IfNot} ${Errors}
  ${AndIf} $1 < ${NEEDED}
    !insertmacro SAY_AND_STOP "The disk $0 is too full: ${NAME} needs ${NEEDED} MB, and $1 MB are free.$\r$\n$\r$\nMake room, then start this again. What was here before is as it was."
  ${EndIf}
  ClearErrors
  ; The new program is written beside the old one, and only then takes its place.
  SetOutPath "${COMING}"
  File /r "${SOURCE}\*"
  SetOutPath "$TEMP" ; the current folder can't be moved
  ${If} ${Errors}
  ${OrIfNot} ${FileExists} "${COMING}\${PROGRAM}"
    Abort
  ${EndIf}
  StrCpy $R3 0
  ${If} ${FileExists} "$INSTDIR\_internal\*"
    CreateDirectory "${GOING}"
    !insertmacro MOVE "$INSTDIR\_internal" "${GOING}\_internal"
    ${If} ${FileExists} "$INSTDIR\${PROGRAM}"
      !insertmacro MOVE "$INSTDIR\${PROGRAM}" "${GOING}\${PROGRAM}"
    ${EndIf}
    ${If} $R3 = 1
      !insertmacro PUT_BACK_AND_STOP "A file of the program is in use. Close ${NAME}, restart the PC if need be, and start this again."
    ${EndIf}
  ${EndIf}
  !insertmacro MOVE "${COMING}\_internal" "$INSTDIR\_internal"
  !insertmacro MOVE "${COMING}\${PROGRAM}" "$INSTDIR\${PROGRAM}"
  ${If} $R3 = 1
    !insertmacro PUT_BACK_AND_STOP "The new program could not take the old one's place. Look whether a virus scanner holds it, and start this again."
  ${EndIf}
  RMDir /r "${COMING}"
  RMDir /r "${GOING}"
  ClearErrors

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
  ${If} ${Errors}
  ${OrIfNot} ${FileExists} "$INSTDIR\uninstall.exe"
    !insertmacro SAY_AND_STOP "The program is here, but Windows did not take all that belongs to it: its line in the Start menu, in Settings, or its back-up files.$\r$\n$\r$\nStart this setup once more. The school's records are untouched."
  ${EndIf}
SectionEnd

; Gives 1 in $R0 where a program has something of the folder open: it lets nobody write to it then.
!macro HELD file
  ${If} ${FileExists} "${file}"
    ClearErrors
    FileOpen $R1 "${file}" a
    ${If} ${Errors}
      StrCpy $R0 1
    ${Else}
      FileClose $R1
    ${EndIf}
  ${EndIf}
!macroend

!macro LOOK_INTO folder
  StrCpy $R0 0
  !insertmacro HELD "${folder}\open.lock"
  !insertmacro HELD "${folder}\office.db"
  !insertmacro HELD "${folder}\locked.db"
!macroend

; Asks twice whether the records in a folder go, too; a silent uninstall never removes them. The
; folder goes as a whole or not at all: cabinets without their keyring could never be read again.
!macro MAY_GO folder whose copies
  ${If} ${FileExists} "${folder}\*.db"
  ${OrIf} ${FileExists} "${folder}\keyring*.json"
    !insertmacro LOOK_INTO "${folder}"
    ${If} $R0 = 1
      MessageBox MB_OK|MB_ICONINFORMATION "The school's records in$\r$\n${folder}$\r$\nare open, perhaps at another log-in of this PC. They stay as they are." /SD IDOK
    ${ElseIf} ${Cmd} `MessageBox MB_YESNO|MB_DEFBUTTON2|MB_ICONQUESTION "The school's records ${whose} are kept in$\r$\n${folder}$\r$\n$\r$\nA later installation finds them there. Should they be removed as well? Usually the answer is No." /SD IDNO IDYES`
    ${AndIf} ${Cmd} `MessageBox MB_YESNO|MB_DEFBUTTON2|MB_ICONEXCLAMATION "Really remove every incident, form and contact in$\r$\n${folder}$\r$\n$\r$\n${copies} Without a back-up elsewhere they are lost for good, and schools must keep child protection records." /SD IDNO IDYES`
      !insertmacro LOOK_INTO "${folder}" ; somebody may have signed in meanwhile
      ClearErrors
      ${If} $R0 = 0
        Rename "${folder}" "${folder} removed"
      ${EndIf}
      ${If} ${Errors}
      ${OrIf} $R0 = 1
        MessageBox MB_OK|MB_ICONINFORMATION "The records in$\r$\n${folder}$\r$\nare in use and could not be removed. They stay as they are, whole." /SD IDOK
      ${Else}
        RMDir /r "${folder} removed"
        ${If} ${FileExists} "${folder} removed\*"
          MessageBox MB_OK|MB_ICONEXCLAMATION "Some of the records could not be removed. What is left is in$\r$\n${folder} removed$\r$\nDelete that folder after the PC was restarted." /SD IDOK
        ${EndIf}
      ${EndIf}
    ${EndIf}
  ${EndIf}
!macroend

Section "Uninstall"
  SetShellVarContext current
  Call un.AskToClose
  SetOutPath "$TEMP"
  Delete "$INSTDIR\${PROGRAM}"
  RMDir /r "$INSTDIR\_internal"
  RMDir /r "${COMING}"
  RMDir /r "${GOING}"
  RMDir /r "${BROKEN}"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  ReadRegStr $0 HKCU "${OWN_KEY}" "Folder"
  ${If} $0 == $INSTDIR ; else another copy is the one that Windows knows
    Delete "$SMPROGRAMS\${NAME}.lnk"
    DeleteRegKey HKCU "${UNINSTALL_KEY}"
    DeleteRegKey HKCU "${OWN_KEY}"
    DeleteRegKey HKCU "Software\Classes\${KIND}"
    ReadRegStr $0 HKCU "Software\Classes\${ENDING}" ""
    ${If} $0 == "${KIND}"
      DeleteRegKey HKCU "Software\Classes\${ENDING}"
    ${EndIf}
    DeleteRegKey HKCU "Software\Microsoft\Windows\CurrentVersion\Explorer\FileExts\${ENDING}"
    System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
  ${EndIf}
  ; Where a second start finds the first one (shell/single.py); a program that was killed leaves it.
  FindFirst $2 $3 "$TEMP\esafety-desktop-*"
  ${DoWhile} $3 != ""
    RMDir /r "$TEMP\$3"
    FindNext $2 $3
  ${Loop}
  FindClose $2
  RMDir /r "$LOCALAPPDATA\${NAME}\made-up school" ; nothing in it is real
  RMDir /r "$LOCALAPPDATA\${NAME}\made-up school back-ups"
  RMDir "$LOCALAPPDATA\${NAME}"
  ReadEnvStr $1 PROGRAMDATA
  ${If} $1 != ""
    !insertmacro MAY_GO "$1\${NAME}" "of this PC (also those of its other log-ins)" "The copies in $\"$1\${NAME} back-ups$\" and on sticks stay."
  ${EndIf}
  !insertmacro MAY_GO "$LOCALAPPDATA\${NAME}" "of your Windows log-in" "The automatic copies inside it go with it; those beside it and on sticks stay."
SectionEnd
