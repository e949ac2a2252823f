// SPDX-License-Identifier: GPL-3.0-or-later
// How much of what pandoc reads from office files the importer reads too, and in what time.
//   oracle_convert [--each] [--lines] FOLDER…   a table per folder; --each names the worst files, --lines what they lack
//   oracle_convert --show FILE                  the importer's XHTML, notices and comments
//   oracle_convert --features FILE              what the table counts, as JSON (each file is read in a process of its own)
#include "app/content/FileImporter.h"
#include "app/content/Xhtml.h"
#include "app/messages/Messages.h"
#include "tests/oracle/Comparison.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>

#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace bantin;
using namespace bantin::testing;

namespace {

constexpr int patience = 10'000;
constexpr int pandocPatience = 120'000;
constexpr int large = 10'000; ///< words from which on the time of one file is compared

/// One program run to its end, with the time it took on the wall.
struct Run {
    QByteArray output;
    qint64 milliseconds = 0;
    qint64 processorMilliseconds = 0; ///< of all its threads; hardly depends on what else the machine does
    bool good = false;
    bool crashed = false;
    bool late = false;
};

qint64 processorTimeOfChildren()
{
    rusage usage = {};
    ::getrusage(RUSAGE_CHILDREN, &usage);
    return (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1000
           + (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1000;
}

Run run(const QString &program, const QStringList &arguments, int limit)
{
    Run done;
    QProcess process;
    QElapsedTimer timer;
    timer.start();
    const qint64 before = processorTimeOfChildren();
    process.start(program, arguments);
    done.late = !process.waitForFinished(limit);
    done.milliseconds = timer.elapsed();
    if (done.late) {
        process.kill();
        process.waitForFinished();
        return done;
    }
    done.processorMilliseconds = processorTimeOfChildren() - before;
    done.output = process.readAllStandardOutput();
    done.crashed = process.exitStatus() != QProcess::NormalExit;
    done.good = !done.crashed && process.exitCode() == 0;
    return done;
}

QString pandocFormat(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == "odt"_L1 || suffix == "ott"_L1)
        return u"odt"_s;
    if (suffix == "rtf"_L1)
        return u"rtf"_s;
    return suffix.startsWith("do"_L1) ? u"docx"_s : QString();
}

Result<content::ImportedDocument> imported(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Fault::Storage, u"file-unreadable"_s, Retry::AfterCorrection, {path}, {}};
    return content::importFile(file.readAll(), {});
}

int show(const QString &path, QTextStream &out)
{
    const auto document = imported(path);
    if (!document) {
        out << document.error().reason << ": " << document.error().detail << '\n';
        return 1;
    }
    out << "title: " << document->metadata.title << '\n' << content::toXhtml(document->document);
    for (const auto &notice : document->notices)
        out << "notice: " << notice.reason << ' ' << notice.arguments.join(u", "_s) << '\n';
    for (const auto &comment : document->comments)
        out << "comment: " << comment.author << ": " << comment.text << " [" << comment.quote << "]\n";
    return 0;
}

int features(const QString &path, QTextStream &out)
{
    const auto document = imported(path);
    QJsonObject json;
    if (document) {
        json = featuresOf(*document).toJson();
    } else {
        json.insert(u"reason"_s, document.error().reason);
        json.insert(u"sentence"_s, describe(document.error()).oneLine());
    }
    out << QJsonDocument(json).toJson(QJsonDocument::Compact);
    return 0;
}

class FolderReport
{
public:
    FolderReport(QString folder, QTextStream &out)
        : m_folder(std::move(folder))
        , m_out(out)
    {
    }

    void compareAll()
    {
        QDirIterator files(m_folder, {u"*.docx"_s, u"*.docm"_s, u"*.dotx"_s, u"*.odt"_s, u"*.ott"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext())
            m_files.append(files.next());
        m_files.sort();
        for (const QString &path : std::as_const(m_files))
            compare(path);
        convertAll();
    }

    void print(bool each, bool lines)
    {
        std::ranges::sort(m_compared, {}, &Comparison::found);
        printCounts();
        printFidelity();
        printTimes();
        for (const QString &line : std::as_const(m_remarks))
            m_out << "  " << line << '\n';
        for (const Comparison &file : std::as_const(m_compared)) {
            if (each && !file.isPerfect())
                m_out << file.summary(lines);
        }
        m_out.flush();
    }

private:
    void compare(const QString &path)
    {
        const Run own = run(QCoreApplication::applicationFilePath(), {u"--features"_s, path}, patience);
        const Run pandoc = run(u"pandoc"_s, {u"-f"_s, pandocFormat(path), u"-t"_s, u"json"_s, path}, pandocPatience);
        m_whole.theirs += pandoc.milliseconds;
        m_whole.theirProcessor += pandoc.processorMilliseconds;
        m_late += own.late ? 1 : 0;
        m_crashed += own.crashed ? 1 : 0;
        if (own.late || own.crashed) {
            m_remarks.append((own.late ? u"slow: "_s : u"crashed: "_s) + path);
            return;
        }
        const QJsonObject json = QJsonDocument::fromJson(own.output).object();
        if (json.contains("reason"_L1)) {
            const QString reason = json["reason"_L1].toString();
            m_wordless += json["sentence"_L1].toString().isEmpty() ? 1 : 0;
            ++m_refused;
            m_refusedHere += pandoc.good ? 1 : 0;
            if (pandoc.good)
                m_remarks.append(u"refused here only: %1: %2"_s.arg(path, reason));
            return;
        }
        ++m_imported;
        if (!pandoc.good)
            return;
        Comparison comparison(path, Features::fromJson(json),
                              featuresOfPandoc(QJsonDocument::fromJson(pandoc.output).object()));
        if (comparison.words >= large) {
            const Run alone = run(m_program, {u"convert"_s, u"--to"_s, u"xhtml"_s, path}, patience);
            comparison.times = Times{alone.milliseconds, pandoc.milliseconds, alone.processorMilliseconds,
                                     pandoc.processorMilliseconds};
        }
        m_compared.append(comparison);
    }

    /// The program as a person runs it, on everything at once.
    void convertAll()
    {
        const QString program = QCoreApplication::applicationDirPath() + u"/bantin-cli"_s;
        const QTemporaryDir results;
        if (!QFile::exists(program) || m_files.isEmpty())
            return;
        const Run all =
            run(program, QStringList{u"convert"_s, u"--to"_s, u"text"_s, u"--out-dir"_s, results.path()} + m_files,
                pandocPatience);
        m_whole.ours = all.milliseconds;
        m_whole.ourProcessor = all.processorMilliseconds;
    }

    void printCounts()
    {
        m_out << "\n"
              << m_folder << "\n  files " << m_files.size() << ", imported " << m_imported << ", refused " << m_refused
              << " (without a sentence " << m_wordless << ", though pandoc reads it " << m_refusedHere << "), crashed "
              << m_crashed << ", slower than 10 s " << m_late << ", compared " << m_compared.size() << '\n';
    }

    static QString percent(double share) { return QString::number(100 * share, 'f', 2); }

    double quantile(double fraction) const
    {
        return m_compared.isEmpty() ? 1 : m_compared.at(qsizetype(fraction * double(m_compared.size() - 1))).found;
    }

    void printFidelity()
    {
        m_out << "  words found in order: median " << percent(quantile(0.5)) << ", p5 " << percent(quantile(0.05))
              << "\n  F1      of pandoc's  pandoc  ours\n";
        for (const Aspect aspect : aspects) {
            Score sum;
            for (const Comparison &file : std::as_const(m_compared))
                sum += file.scores.value(aspect);
            m_out << "  " << percent(sum.f1()).leftJustified(8) << percent(sum.recall()).leftJustified(13)
                  << QString::number(sum.theirs).leftJustified(8) << QString::number(sum.ours).leftJustified(8)
                  << nameOf(aspect) << '\n';
        }
    }

    void printTimes()
    {
        Times files;
        Times worst;
        int count = 0;
        for (const Comparison &file : std::as_const(m_compared)) {
            if (file.words < large)
                continue;
            ++count;
            files += file.times;
            if (worst.theirs == 0 || file.times.share() > worst.share())
                worst = file.times;
        }
        m_out << "  documents over 10,000 words: " << count;
        if (count > 0)
            m_out << ", " << files.inWords() << "; the slowest beside pandoc " << worst.inWords();
        if (m_whole.ours > 0)
            m_out << "\n  whole folder: " << m_whole.inWords();
        m_out << '\n';
    }

    QString m_program = QCoreApplication::applicationDirPath() + u"/bantin-cli"_s;
    QString m_folder;
    QTextStream &m_out;
    QStringList m_files;
    QStringList m_remarks;
    QList<Comparison> m_compared;
    int m_imported = 0;
    int m_refused = 0;
    int m_refusedHere = 0;
    int m_wordless = 0;
    int m_crashed = 0;
    int m_late = 0;
    Times m_whole;
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QTextStream out(stdout);
    QStringList arguments = application.arguments().sliced(1);
    if (arguments.size() == 2 && arguments.first() == u"--show"_s)
        return show(arguments.last(), out);
    if (arguments.size() == 2 && arguments.first() == u"--features"_s)
        return features(arguments.last(), out);
    const bool each = arguments.removeAll(u"--each"_s) > 0;
    const bool lines = arguments.removeAll(u"--lines"_s) > 0;
    for (const QString &folder : std::as_const(arguments)) {
        FolderReport report(folder, out);
        report.compareAll();
        report.print(each, lines);
    }
    return 0;
}
