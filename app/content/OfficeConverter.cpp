// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/OfficeConverter.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QUrl>

#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

namespace bantin::content {
namespace {

using namespace Qt::StringLiterals;

constexpr qint64 largestFile = 512LL << 20;

Error officeError(Fault fault, const char *reason, const QString &detail, Retry retry = Retry::Never)
{
    return Error{fault, QString::fromLatin1(reason), retry, {}, detail};
}

QString installedProgram()
{
    for (const QString &name : {u"soffice"_s, u"libreoffice"_s}) {
        if (const QString path = QStandardPaths::findExecutable(name); !path.isEmpty())
            return path;
    }
    return {};
}

/// LibreOffice tells the kind by content, but opens some kinds only under their own ending.
QString suffixFor(const QByteArray &bytes)
{
    if (bytes.startsWith("{\\rtf"))
        return u"rtf"_s;
    return bytes.startsWith("\xd0\xcf") ? u"doc"_s : u"xml"_s;
}

/// The profile's settings: no macros, no recovery copies, nothing fetched.
QByteArray profileSettings()
{
    const auto item = [](const char *path, const char *name, const char *value) {
        return QByteArrayLiteral("<item oor:path=\"/org.openoffice.") + path + "\"><prop oor:name=\"" + name
               + "\" oor:op=\"fuse\"><value>" + value + "</value></prop></item>";
    };
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
           "<oor:items xmlns:oor=\"http://openoffice.org/2001/registry\">"
           + item("Office.Common/Security/Scripting", "DisableMacrosExecution", "true")
           + item("Office.Common/Security/Scripting", "MacroSecurityLevel", "3")
           + item("Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true")
           + item("Office.Common/Security/Scripting", "DisableActiveContent", "true")
           + item("Office.Writer/Content/Update", "Link", "2") + item("Office.Recovery/AutoSave", "Enabled", "false")
           + item("Office.Recovery/RecoveryInfo", "Enabled", "false")
           + item("Office.Common/Misc", "CrashReport", "false") + item("Inet/Settings", "ooInetProxyType", "2")
           + item("Inet/Settings", "ooInetHTTPProxyName", "127.0.0.1")
           + item("Inet/Settings", "ooInetHTTPProxyPort", "9")
           + item("Inet/Settings", "ooInetHTTPSProxyName", "127.0.0.1")
           + item("Inet/Settings", "ooInetHTTPSProxyPort", "9") + "</oor:items>";
}

bool put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush();
}

/// Runs in the child before the program starts; only system calls.
void confine()
{
    ::setsid();
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    constexpr mode_t ownerOnly = 077;
    ::umask(ownerOnly);
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none); // a core file would hold the text and lie on a disk
    const rlimit size{largestFile, largestFile};
    ::setrlimit(RLIMIT_FSIZE, &size);
    // A network of its own has no way out. Where the kernel refuses, the profile's missing proxy remains.
    ::unshare(CLONE_NEWUSER | CLONE_NEWNET);
}

class Conversion
{
public:
    Conversion(const QString &program, const QString &folder)
        : m_program(program)
        , m_folder(folder)
    {
    }

    Result<QByteArray> run(const QByteArray &bytes, std::chrono::milliseconds limit, const std::stop_token &stop)
    {
        const QString input = m_folder + u"/in."_s + suffixFor(bytes);
        const bool ready = QDir(m_folder).mkpath(u"profile/user"_s) && QDir(m_folder).mkpath(u"out"_s)
                           && put(m_folder + u"/profile/user/registrymodifications.xcu"_s, profileSettings())
                           && put(input, bytes);
        if (!ready)
            return officeError(Fault::Storage, "office-failed", u"the memory folder could not be filled"_s);
        start(input);
        QDeadlineTimer deadline(limit);
        constexpr int look = 50;
        while (!m_process.waitForFinished(look) && m_process.state() != QProcess::NotRunning) {
            if (stop.stop_requested() || deadline.hasExpired())
                break;
        }
        end();
        if (stop.stop_requested())
            return officeError(Fault::Cancelled, "import-cancelled", {});
        if (deadline.hasExpired())
            return officeError(Fault::Unsupported, "office-late", {});
        return result();
    }

private:
    void start(const QString &input)
    {
        m_process.setProgram(m_program);
        m_process.setArguments({u"--headless"_s, u"--invisible"_s, u"--nologo"_s, u"--norestore"_s, u"--nodefault"_s,
                                u"--nolockcheck"_s, u"--nofirststartwizard"_s,
                                u"-env:UserInstallation="_s + QUrl::fromLocalFile(m_folder + u"/profile"_s).toString(),
                                u"--convert-to"_s, u"docx:MS Word 2007 XML"_s, u"--outdir"_s, m_folder + u"/out"_s,
                                input});
        QProcessEnvironment environment;
        environment.insert(u"PATH"_s, qEnvironmentVariable("PATH"));
        environment.insert(u"LANG"_s, u"C.UTF-8"_s);
        environment.insert(u"SAL_USE_VCLPLUGIN"_s, u"svp"_s);
        for (const QString &name : {u"HOME"_s, u"TMPDIR"_s, u"XDG_RUNTIME_DIR"_s, u"XDG_CONFIG_HOME"_s,
                                    u"XDG_CACHE_HOME"_s, u"XDG_DATA_HOME"_s})
            environment.insert(name, m_folder);
        m_process.setProcessEnvironment(environment);
        m_process.setWorkingDirectory(m_folder);
        m_process.setStandardInputFile(QProcess::nullDevice());
        m_process.setStandardOutputFile(QProcess::nullDevice());
        m_process.setStandardErrorFile(QProcess::nullDevice());
        m_process.setChildProcessModifier(confine);
        m_process.start();
        m_group = pid_t(m_process.processId());
    }

    /// The program starts others; all are in its group.
    void end()
    {
        if (m_group > 0)
            ::kill(-m_group, SIGKILL);
        m_process.waitForFinished();
    }

    Result<QByteArray> result() const
    {
        QFile file(m_folder + u"/out/in.docx"_s);
        if (!file.open(QIODevice::ReadOnly) || file.size() == 0)
            return officeError(Fault::InvalidInput, "office-failed", u"exit code %1"_s.arg(m_process.exitCode()));
        return file.readAll();
    }

    QString m_program;
    QString m_folder;
    QProcess m_process;
    pid_t m_group = 0;
};

} // namespace

OfficeConverter::OfficeConverter()
    : OfficeConverter(Settings{})
{
}

OfficeConverter::OfficeConverter(Settings settings)
    : m_settings(std::move(settings))
{
}

bool OfficeConverter::isInstalled()
{
    return !installedProgram().isEmpty();
}

Result<QByteArray> OfficeConverter::toDocx(const QByteArray &bytes, const std::stop_token &stop) const
{
    const QString program = m_settings.program.isEmpty() ? installedProgram() : m_settings.program;
    if (program.isEmpty() || !QFile::exists(program))
        return officeError(Fault::Unsupported, "office-missing", program, Retry::AfterCorrection);
    if (stop.stop_requested())
        return officeError(Fault::Cancelled, "import-cancelled", {});
    const auto folder = MemoryFolder::create(m_settings.memoryParents);
    if (!folder)
        return folder.error();
    return Conversion(program, folder->path()).run(bytes, m_settings.limit, stop);
}

} // namespace bantin::content
