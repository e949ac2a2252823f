// SPDX-License-Identifier: GPL-3.0-or-later
// How much of what pandoc reads from Word files the importer reads too, in the same order.
//   oracle_convert [--each] FOLDER…
//   oracle_convert --show FILE          the importer's XHTML and notices
#include "app/content/DocxImporter.h"
#include "app/content/PlainText.h"
#include "app/content/Xhtml.h"
#include "tests/oracle/WordSequence.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>
#include <QProcess>
#include <QTextStream>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace bantin;

namespace {

struct Comparison {
    QString file;
    double found = 0; ///< share of pandoc's words that the importer has, in order
    double exact = 0; ///< share of the importer's words that pandoc has
    qint64 milliseconds = 0;
};

struct Tally {
    QList<Comparison> both;
    QStringList refusedByBoth;
    QStringList refusedHere; ///< "file: reason", though pandoc reads it
    QStringList onlyHere;
};

std::optional<QString> pandocText(const QString &path)
{
    QProcess pandoc;
    pandoc.start(u"pandoc"_s, {u"-f"_s, u"docx"_s, u"-t"_s, u"plain"_s, u"--wrap=none"_s, path});
    if (!pandoc.waitForFinished(60'000) || pandoc.exitStatus() != QProcess::NormalExit || pandoc.exitCode() != 0)
        return std::nullopt;
    return QString::fromUtf8(pandoc.readAllStandardOutput());
}

double share(qsizetype part, qsizetype whole)
{
    return whole == 0 ? 1.0 : double(part) / double(whole);
}

void compare(const QString &path, Tally &tally)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return;
    QElapsedTimer timer;
    timer.start();
    const auto imported = content::importDocx(file.readAll());
    const qint64 elapsed = timer.elapsed();
    const auto expected = pandocText(path);
    if (!imported) {
        (expected ? tally.refusedHere : tally.refusedByBoth).append(path + u": "_s + imported.error().reason);
        return;
    }
    if (!expected) {
        tally.onlyHere.append(path);
        return;
    }
    const QStringList ours = testing::wordsOf(content::toPlainText(content::completeText(*imported)));
    const QStringList theirs = testing::wordsOf(*expected);
    const qsizetype common = testing::commonInOrder(ours, theirs);
    tally.both.append({path, share(common, theirs.size()), share(common, ours.size()), elapsed});
}

double percentile(QList<Comparison> files, double Comparison::*field, double fraction)
{
    if (files.isEmpty())
        return 0;
    std::ranges::sort(files, {}, field);
    return 100 * files.at(qsizetype(fraction * double(files.size() - 1))).*field;
}

int show(const QString &path, QTextStream &out)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return 2;
    const auto imported = content::importDocx(file.readAll());
    if (!imported) {
        out << imported.error().reason << ": " << imported.error().detail << '\n';
        return 1;
    }
    out << "title: " << imported->metadata.title << '\n' << content::toXhtml(imported->document);
    for (const auto &notice : imported->notices)
        out << "notice: " << notice.reason << ' ' << notice.arguments.join(u", "_s) << '\n';
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    QGuiApplication application(argc, argv);
    QTextStream out(stdout);
    QStringList folders = application.arguments().sliced(1);
    if (folders.size() == 2 && folders.first() == u"--show"_s)
        return show(folders.last(), out);
    const bool each = folders.removeAll(u"--each"_s) > 0;
    out << "median  p5      median  p5      slowest  files  refused-here  only-here  folder\n"
           "(found)         (exact)\n";
    for (const QString &folder : std::as_const(folders)) {
        Tally tally;
        QDirIterator files(folder, {u"*.docx"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext())
            compare(files.next(), tally);
        qint64 slowest = 0;
        for (const Comparison &file : std::as_const(tally.both))
            slowest = std::max(slowest, file.milliseconds);
        const auto column = [&](double Comparison::*field, double fraction) {
            return QString::number(percentile(tally.both, field, fraction), 'f', 2).leftJustified(8);
        };
        out << column(&Comparison::found, 0.5) << column(&Comparison::found, 0.05) << column(&Comparison::exact, 0.5)
            << column(&Comparison::exact, 0.05) << QString::number(slowest).leftJustified(9)
            << QString::number(tally.both.size()).leftJustified(7)
            << QString::number(tally.refusedHere.size()).leftJustified(14)
            << QString::number(tally.onlyHere.size()).leftJustified(11) << folder << '\n';
        for (const QString &line : std::as_const(tally.refusedHere))
            out << "  refused here only: " << line << '\n';
        std::ranges::sort(tally.both, {}, &Comparison::found);
        for (const Comparison &file : std::as_const(tally.both)) {
            if (each && (file.found < 0.99 || file.exact < 0.9))
                out << "  " << QString::number(100 * file.found, 'f', 2) << ' '
                    << QString::number(100 * file.exact, 'f', 2) << ' ' << file.file << '\n';
        }
        out.flush();
    }
    return 0;
}
