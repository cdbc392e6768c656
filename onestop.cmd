@echo off
rem The whole platform on this machine, for a trial: onestop up, onestop demo, onestop help.
rem Finds a JDK 25, compiles the supervisor once for each version of it, and hands over to it.
setlocal enabledelayedexpansion
chcp 65001 >nul
set "ROOT=%~dp0"
set "ROOT=%ROOT:~0,-1%"

call :is25 "%JAVA_HOME%" && goto found
for %%D in ("%ProgramFiles%\Java" "%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%ProgramFiles%\Amazon Corretto" "%USERPROFILE%\.jdks" "%USERPROFILE%\scoop\apps") do (
  for /d %%H in ("%%~D\*") do (
    call :is25 "%%~H" && set "JAVA_HOME=%%~H" && goto found
  )
)
for /f "delims=" %%J in ('where javac 2^>nul') do (
  for %%H in ("%%~dpJ..") do call :is25 "%%~fH" && set "JAVA_HOME=%%~fH" && goto found
)
echo No JDK 25 was found. Install one (https://adoptium.net) or set JAVA_HOME to it. 1>&2
exit /b 1

:is25
if "%~1"=="" exit /b 1
if not exist "%~1\bin\javac.exe" exit /b 1
findstr /b /c:"JAVA_VERSION=\"25" "%~1\release" >nul 2>nul
exit /b %errorlevel%

:found
set "SUPERVISOR=%ROOT%\platform\local-stack\src\main\java\cn\onestop\stack\supervisor"
set "CLASSES=%ROOT%\.onestop\launcher"
rem The stamp of the sources: name, time and size of each.
set "STAMP="
for %%F in ("%SUPERVISOR%\*.java") do set "STAMP=!STAMP!%%~nF%%~tF%%~zF;"
set "COMPILED="
if exist "%CLASSES%\compiled" set /p COMPILED=<"%CLASSES%\compiled"
if not "!COMPILED:~0,1000!"=="!STAMP:~0,1000!" (
  if exist "%CLASSES%" rmdir /s /q "%CLASSES%"
  mkdir "%CLASSES%"
  set "FILES="
  for %%F in ("%SUPERVISOR%\*.java") do if /i not "%%~nF"=="package-info" set "FILES=!FILES! "%%~F""
  "%JAVA_HOME%\bin\javac" -encoding UTF-8 -proc:none -d "%CLASSES%" !FILES! || exit /b 1
  echo !STAMP:~0,1000!>"%CLASSES%\compiled"
)
"%JAVA_HOME%\bin\java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dstdout.encoding=UTF-8 "-Donestop.root=%ROOT%" -cp "%CLASSES%" cn.onestop.stack.supervisor.Supervisor %*
exit /b %errorlevel%
