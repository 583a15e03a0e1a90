@echo off
rem Starts the command line on Windows: finds a JDK 25 or newer, builds on first use, and chooses the JVM's options.
rem
rem   FILIGREE_JAVA_HOME     the JDK to use
rem   FILIGREE_JAVA_OPTIONS  more options for the JVM, such as -Xmx16g
rem
rem "filigree --which-jdk" prints the JDK that was found, and does nothing else. After changes of the sources delete
rem cli\target\filigree.jar: unlike the launcher for other systems this one does not look for them.
rem
rem Values of variables stay out of blocks in parentheses, which a path as "C:\Program Files (x86)" would end.

setlocal EnableExtensions DisableDelayedExpansion
set "wanted=25"
set "root=%~dp0"
set "root=%root:~0,-1%"
set "jar=%root%\cli\target\filigree.jar"
set "jdk="

if not defined FILIGREE_JAVA_HOME goto search
call :choose "%FILIGREE_JAVA_HOME%"
if defined jdk goto found
>&2 echo filigree: FILIGREE_JAVA_HOME is %FILIGREE_JAVA_HOME%, which is no JDK %wanted% or newer; correct or unset it
exit /b 1

:search
if defined JAVA_HOME call :choose "%JAVA_HOME%"
for %%J in (java.exe) do if not "%%~$PATH:J" == "" call :choose_of "%%~dp$PATH:J."
call :choose_in "%ProgramFiles%\Eclipse Adoptium"
call :choose_in "%ProgramFiles%\Java"
call :choose_in "%ProgramFiles%\Microsoft"
call :choose_in "%ProgramFiles%\Zulu"
call :choose_in "%ProgramFiles%\Amazon Corretto"
call :choose_in "%ProgramFiles%\BellSoft"
call :choose_in "%LOCALAPPDATA%\Programs\Eclipse Adoptium"
call :choose_in "%USERPROFILE%\.jdks"
call :choose_in "%USERPROFILE%\.jbang\cache\jdks"
call :choose_in "%USERPROFILE%\scoop\apps"
if defined jdk goto found
>&2 echo filigree: no JDK %wanted% or newer was found; install one (for example Eclipse Temurin) or set FILIGREE_JAVA_HOME
exit /b 1

:found
if not "%~1" == "--which-jdk" goto build
echo %jdk%
exit /b 0

:build
if exist "%jar%" goto train
>&2 echo filigree: building, which takes a minute on first use ...
set "maven=%root%\mvnw.cmd"
for %%M in (mvn.cmd) do if not "%%~$PATH:M" == "" set "maven=%%~$PATH:M"
rem Maven itself needs a Java; its toolchains plugin finds what variables JAVA..._HOME name, and takes this one.
set "JAVA_HOME=%jdk%"
set "JAVA_FILIGREE_HOME=%jdk%"
pushd "%root%"
call "%maven%" -B -ntp -q -Dtoolchain.jdk.env=JAVA_FILIGREE_HOME -pl cli -am -DskipTests package 1>&2
popd
if exist "%jar%" goto built
>&2 echo filigree: the build failed; its words are above
exit /b 1

:built
del /q "%root%\cli\target\filigree-*.aot" 2>nul

:train
rem -Xlog: a cache that does not fit is left out in silence; everything else still speaks.
set "options=--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -XX:MaxRAMPercentage=60"
set "options=%options% -Xlog:disable -Xlog:all=warning:stderr -Xlog:cds*=off:stderr -Xlog:aot*=off:stderr"
rem What commands load is kept linked, which halves the time of a start; made by the first run after a build.
set "cache=%root%\cli\target\filigree-%version%.aot"
if exist "%cache%" goto measure
set "made=%TEMP%\filigree-%RANDOM%%RANDOM%"
mkdir "%made%"
"%jdk%\bin\java.exe" %options% "-XX:AOTCacheOutput=%cache%" -cp "%jar%" io.github.filigree.cli.Training "%root%\cli\samples" "%made%" >nul 2>&1 <nul
rmdir /s /q "%made%"

:measure
rem A command on small files is over before much is compiled. Large files, folders and standard input get the whole JVM,
rem very large files vectors too, although the JVM then says "Using incubator modules".
set "small=1"
set "vectors="
call :measure_all %*
if defined vectors goto large
if defined small set "options=%options% -XX:+UseSerialGC -XX:TieredStopAtLevel=1"
"%jdk%\bin\java.exe" %options% "-XX:AOTCache=%cache%" %FILIGREE_JAVA_OPTIONS% -jar "%jar%" %*
exit /b %ERRORLEVEL%

:large
"%jdk%\bin\java.exe" %options% --add-modules jdk.incubator.vector %FILIGREE_JAVA_OPTIONS% -jar "%jar%" %*
exit /b %ERRORLEVEL%

rem What follows are subroutines.

:measure_all
if "%~1" == "" exit /b 0
if "%~1" == "-" set "small="
rem A file of arguments, or a folder: who knows how large.
set "word=%~1"
if "%word:~0,1%" == "@" set "small="
for %%F in ("%~1") do if exist "%%~F" call :measure_one "%%~zF" "%%~aF"
shift
goto measure_all

:measure_one
set "kind=%~2"
if "%kind:~0,1%" == "d" set "small="
if "%~1" == "" exit /b 0
if %~1 GTR 262144 set "small="
if %~1 GTR 134217728 set "vectors=1"
exit /b 0

rem Of the folder that java.exe lies in the one above.
:choose_of
if defined jdk exit /b 0
for %%D in ("%~1\..") do call :choose "%%~fD"
exit /b 0

rem Of the folders in a folder.
:choose_in
if defined jdk exit /b 0
if not exist "%~1\" exit /b 0
for /f "delims=" %%D in ('dir /b /ad "%~1"') do call :choose "%~1\%%D"
if defined jdk exit /b 0
for /f "delims=" %%D in ('dir /b /ad "%~1"') do call :choose "%~1\%%D\current"
exit /b 0

rem A JDK that is new enough, by its file "release": asking its java would take as long as our start.
:choose
if defined jdk exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
if not exist "%~1\release" exit /b 0
set "version="
for /f "usebackq tokens=1,2 delims==" %%A in ("%~1\release") do if "%%A" == "JAVA_VERSION" set "version=%%~B"
if not defined version exit /b 0
set "major="
for /f "tokens=1 delims=.-+" %%M in ("%version%") do set "major=%%M"
if %major% GEQ %wanted% set "jdk=%~1"
exit /b 0
