; The installer: for one user, without administrator's rights. Everything is first written under other names beside the
; old program and then put in its place, so that an installation that fails leaves what was there before.
; Run by packaging/windows/build with VERSION, PROGRAM and COMMAND_LINE (folders with what is packed), and SETUP (where the
; installer goes).
Target amd64-unicode
Unicode true
ManifestDPIAware true
ManifestSupportedOS all
!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh
!include WinVer.nsh

Name "Phân bổ"
OutFile "${SETUP}"
RequestExecutionLevel user
InstallDir "$LOCALAPPDATA\Programs\phanbo"
InstallDirRegKey HKCU "Software\phanbo" "InstallDir"
SetCompressor /SOLID lzma
; The program is in it twice: for the window, and for the command line.
SetCompressorDictSize 64
BrandingText "phanbo ${VERSION}"
VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=1066 "ProductName" "phanbo"
VIAddVersionKey /LANG=1066 "FileDescription" "Trình cài đặt Phân bổ"
VIAddVersionKey /LANG=1066 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=1066 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=1066 "LegalCopyright" "MIT OR Apache-2.0"

!define MUI_ICON "assets/icon/phanbo.ico"
!define MUI_UNICON "assets/icon/phanbo.ico"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\phanbo.exe"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "Vietnamese"

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\phanbo"
!define CLASSES "Software\Classes"

Var Before

; Says why nothing was installed, and ends; a silent installation ends with 2.
!macro Refuse sentence
  MessageBox MB_OK|MB_ICONSTOP "${sentence}" /SD IDOK
  SetErrorLevel 2
  Quit
!macroend

; A program that runs can be read and not written.
!macro RefuseIfOpen folder sentence
  ${If} ${FileExists} "${folder}\phanbo.exe"
    ClearErrors
    FileOpen $0 "${folder}\phanbo.exe" a
    ${If} ${Errors}
      !insertmacro Refuse "${sentence}"
    ${EndIf}
    FileClose $0
  ${EndIf}
!macroend

!macro Each do
  !insertmacro ${do} "${PROGRAM}" "phanbo.exe"
  !insertmacro ${do} "${COMMAND_LINE}" "phanbo.com"
  !insertmacro ${do} "${PROGRAM}" "huong-dan.md"
  !insertmacro ${do} "${PROGRAM}" "LICENSE-MIT.txt"
  !insertmacro ${do} "${PROGRAM}" "LICENSE-APACHE.txt"
  !insertmacro ${do} "${PROGRAM}" "licences.txt"
!macroend

!macro Stage from name
  File "/oname=${name}.new" "${from}/${name}"
!macroend
!macro Replace from name
  Delete "$INSTDIR\${name}"
  Rename "$INSTDIR\${name}.new" "$INSTDIR\${name}"
!macroend
!macro Unstage from name
  Delete "$INSTDIR\${name}.new"
!macroend
!macro Remove from name
  Delete "$INSTDIR\${name}"
!macroend

Function .onInit
  ${IfNot} ${AtLeastWin10}
    !insertmacro Refuse "Phân bổ cần Windows 10 hoặc Windows 11. Không có gì được cài đặt."
  ${EndIf}
  ReadRegStr $Before HKCU "Software\phanbo" "InstallDir"
FunctionEnd

; The disk was full, or the like: NSIS has said so.
Function .onInstFailed
  !insertmacro Each Unstage
  RMDir "$INSTDIR"
FunctionEnd

Section
  ; Written to, before anything is: a program that runs is open, and a folder may be closed.
  !insertmacro RefuseIfOpen "$INSTDIR" "Phân bổ đang chạy. Lưu phương án, đóng chương trình rồi cài đặt lại. Bản đang có được giữ nguyên."
  ${If} $Before != ""
    !insertmacro RefuseIfOpen "$Before" "Phân bổ đang chạy. Lưu phương án, đóng chương trình rồi cài đặt lại. Bản đang có được giữ nguyên."
  ${EndIf}
  ClearErrors
  CreateDirectory "$INSTDIR"
  FileOpen $0 "$INSTDIR\phanbo.new" w
  ${If} ${Errors}
    !insertmacro Refuse "Không ghi được vào thư mục $INSTDIR. Chọn thư mục khác. Không có gì được cài đặt."
  ${EndIf}
  FileClose $0
  Delete "$INSTDIR\phanbo.new"
  SectionGetSize 0 $1
  ${GetRoot} "$INSTDIR" $0
  ${DriveSpace} "$0\" "/D=F /S=K" $2
  ${If} $2 < $1
    RMDir "$INSTDIR"
    !insertmacro Refuse "Ổ đĩa không đủ chỗ trống. Xóa bớt tệp rồi cài đặt lại. Không có gì được cài đặt."
  ${EndIf}

  SetOutPath "$INSTDIR"
  SetOverwrite on
  !insertmacro Each Stage
  ClearErrors
  !insertmacro Each Replace
  ${If} ${Errors}
    !insertmacro Each Unstage
    !insertmacro Refuse "Không thay được tệp trong thư mục $INSTDIR. Đóng chương trình rồi cài đặt lại."
  ${EndIf}

  ; One version at a time: one in another folder goes, plans and settings stay.
  ${If} $Before != ""
  ${AndIf} $Before != $INSTDIR
  ${AndIf} ${FileExists} "$Before\uninstall.exe"
    ExecWait '"$Before\uninstall.exe" /S _?=$Before'
    Delete "$Before\uninstall.exe"
    RMDir "$Before"
  ${EndIf}

  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\Phân bổ.lnk" "$INSTDIR\phanbo.exe"
  WriteRegStr HKCU "Software\phanbo" "InstallDir" "$INSTDIR"
  ; A plan opens by double click; several open in a window each.
  WriteRegStr HKCU "${CLASSES}\.phanbo" "" "phanbo.plan"
  WriteRegStr HKCU "${CLASSES}\.phanbo\OpenWithProgids" "phanbo.plan" ""
  WriteRegStr HKCU "${CLASSES}\phanbo.plan" "" "Phương án bố trí bác sĩ"
  WriteRegStr HKCU "${CLASSES}\phanbo.plan\DefaultIcon" "" "$INSTDIR\phanbo.exe,0"
  WriteRegStr HKCU "${CLASSES}\phanbo.plan\shell\open\command" "" '"$INSTDIR\phanbo.exe" "%1"'
  WriteRegStr HKCU "${CLASSES}\Applications\phanbo.exe\shell\open\command" "" '"$INSTDIR\phanbo.exe" "%1"'
  WriteRegStr HKCU "${CLASSES}\Applications\phanbo.exe\SupportedTypes" ".phanbo" ""
  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "Phân bổ – Bố trí bác sĩ trạm y tế"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\phanbo.exe"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" $0
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd

Section Uninstall
  !insertmacro RefuseIfOpen "$INSTDIR" "Phân bổ đang chạy. Lưu phương án, đóng chương trình rồi gỡ lại."
  !insertmacro Each Remove
  Delete "$INSTDIR\uninstall.exe"
  ; Only if nobody has put anything else there.
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Phân bổ.lnk"
  DeleteRegKey HKCU "${UNINSTALL}"
  DeleteRegKey HKCU "Software\phanbo"
  DeleteRegKey HKCU "${CLASSES}\phanbo.plan"
  DeleteRegKey HKCU "${CLASSES}\Applications\phanbo.exe"
  DeleteRegValue HKCU "${CLASSES}\.phanbo\OpenWithProgids" "phanbo.plan"
  ; Another program may have taken plans over.
  ReadRegStr $0 HKCU "${CLASSES}\.phanbo" ""
  ${If} $0 == "phanbo.plan"
    DeleteRegKey HKCU "${CLASSES}\.phanbo"
  ${EndIf}
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd
