@echo off
rem Starts Wingspread with the Java of JAVA_HOME, else the one on the PATH. Does what "java -jar wingspread.jar" does, sooner:
rem classes come from an archive where there is one for this Java and this folder, and short commands do without the
rem compiler that pays off in long ones.
setlocal DisableDelayedExpansion

set "home=%~dp0"
set "home=%home:~0,-1%"

set "java="
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
if not defined java for %%J in (java.exe) do set "java=%%~$PATH:J"
if not defined java (
    echo wingspread: no Java found; install Java 17 or later, or set JAVA_HOME to where it is 1>&2
    exit /b 127
)

set "options="
for %%C in (risk whatif snapshot validate calendar term import reconcile) do if "%~1"=="%%C" set "options=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"

rem Java would refuse an archive made for another Java or folder by itself, but then starts slowest of all.
set "archive=%home%\wingspread.jsa"
set "made_for="
set "made_in="
if exist "%archive%" if exist "%archive%.txt" (
    (
        set /p made_for=
        set /p made_in=
    ) <"%archive%.txt"
)
if /i not "%made_in%"=="%home%" goto start
if /i not "%made_for%"=="%java%" goto start
set options="-XX:SharedArchiveFile=%archive%" -Xshare:auto -Xlog:disable %options%

:start
"%java%" %options% -jar "%home%\wingspread.jar" %*
exit /b %errorlevel%
