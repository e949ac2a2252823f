// SPDX-License-Identifier: GPL-3.0-or-later
// How much of a legacy text the text doctor brings back, and whether it leaves alone what is right.
//   oracle_doctor --pairs FOLDER                NAME.utf8.txt beside NAME.tcvn3.txt, NAME.vni.txt, …
//   oracle_doctor --documents FOLDER TRUTH      NAME.docx, .doc or .rtf, and NAME.txt with what it says in TRUTH
//   oracle_doctor --unicode PATH…               Unicode texts and Word files: nothing may be converted
//   oracle_doctor --show FILE                   the corrected text of a Word file
// --each before these prints every file.
#include "app/content/DocxImporter.h"
#include "app/content/OfficeConverter.h"
#include "app/content/PlainText.h"
#include "app/content/doctor/LegacyText.h"
#include "tests/oracle/CapitalFonts.h"
#include "tests/oracle/LetterScore.h"

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <QTextStream>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;
using namespace bantin;
using content::doctor::Ailment;
using content::doctor::Proposal;
using content::doctor::TypedRun;
using testing::LetterScore;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList filesUnder(const QString &path, const QStringList &patterns)
{
    if (QFileInfo(path).isFile())
        return {path};
    QStringList files;
    QDirIterator found(path, patterns, QDir::Files, QDirIterator::Subdirectories);
    while (found.hasNext())
        files.append(found.next());
    files.sort();
    return files;
}

QList<TypedRun> linesOf(const QString &text)
{
    QList<TypedRun> runs;
    for (const QString &line : text.split(u'\n'))
        runs.append(TypedRun{line, {}});
    return runs;
}

QString doctored(const QString &text)
{
    const QList<TypedRun> runs = linesOf(text);
    QList<Proposal> proposals = content::doctor::examine(runs);
    proposals.removeIf([](const Proposal &proposal) { return proposal.ailment == Ailment::GluedWords; });
    QStringList lines;
    for (const TypedRun &run : content::doctor::apply(runs, proposals))
        lines.append(run.text);
    return lines.join(u'\n');
}

void print(const QString &set, const QList<LetterScore> &scores, bool each, QTextStream &out)
{
    qsizetype letters = 0;
    for (const LetterScore &score : scores)
        letters += score.letters;
    const auto column = [&](double share) { return QString::number(100 * share, 'f', 2).leftJustified(8); };
    out << column(mean(scores, &LetterScore::exact)) << column(worstDecile(scores, &LetterScore::exact))
        << column(mean(scores, &LetterScore::withoutCase)) << column(worstDecile(scores, &LetterScore::withoutCase))
        << column(mean(scores, &LetterScore::words)) << QString::number(letters).leftJustified(9)
        << QString::number(scores.size()).leftJustified(7) << set << '\n';
    for (const LetterScore &score : scores) {
        if (each)
            out << "    " << column(score.exact) << column(score.withoutCase) << column(score.words) << score.letters
                << "  " << score.file << '\n';
    }
}

void printHeader(QTextStream &out)
{
    out << "mean    worst   mean    worst   mean    letters  files  set\n"
           "        tenth   (case apart)    (words)\n";
}

void measurePairs(const QString &folder, bool each, QTextStream &out)
{
    std::map<QString, QList<LetterScore>> sets;
    for (const QString &path : filesUnder(folder, {u"*.utf8.txt"_s})) {
        const QString stem = path.chopped(u"utf8.txt"_s.size());
        const QString truth = QString::fromUtf8(contentOf(path));
        for (const auto encoding : {"tcvn3"_L1, "tcvn5712-1"_L1, "viscii"_L1, "vni"_L1, "vps"_L1}) {
            const QString legacy = stem + encoding + u".txt"_s;
            if (QFile::exists(legacy))
                sets[encoding].append(
                    testing::letterScore(legacy, doctored(content::doctor::readAsWestern(contentOf(legacy))), truth));
        }
    }
    for (const auto &[encoding, scores] : sets)
        print(folder + u' ' + encoding, scores, each, out);
}

LetterScore scoreOf(const QString &path, const QByteArray &docx, const QString &truth)
{
    const auto imported = content::importDocx(docx);
    const QString text =
        imported ? content::toPlainText(content::completeText(content::takeCorrections(*imported))) : QString();
    return testing::letterScore(path, text, truth);
}

/// The documents as people get them, LibreOffice in between, against transcripts. Transcripts that were made from the letters
/// alone have small letters where a font draws capitals; the second row reads the same documents without those fonts, so
/// that both sides know the same.
void measureDocuments(const QString &folder, const QString &truths, bool each, QTextStream &out)
{
    const content::OfficeConverter office;
    QList<LetterScore> asRead;
    QList<LetterScore> asTyped;
    for (const QString &path : filesUnder(folder, {u"*.docx"_s, u"*.doc"_s, u"*.rtf"_s})) {
        const QString truthFile = truths + u'/' + QFileInfo(path).completeBaseName() + u".txt"_s;
        if (!QFile::exists(truthFile))
            continue;
        const QByteArray bytes = contentOf(path);
        const auto docx = path.endsWith(".docx"_L1) ? Result<QByteArray>(bytes) : office.toDocx(bytes, {});
        if (!docx) {
            out << "  passed over: " << path << ": " << docx.error().reason << '\n';
            continue;
        }
        const QString truth = QString::fromUtf8(contentOf(truthFile));
        asRead.append(scoreOf(path, *docx, truth));
        asTyped.append(scoreOf(path, testing::withoutCapitalFonts(*docx), truth));
    }
    print(folder, asRead, each, out);
    print(u"the same, letters as typed, not as fonts of capitals draw them"_s, asTyped, each, out);
}

QList<Proposal> proposalsFor(const QString &path)
{
    if (!path.endsWith(".docx"_L1))
        return content::doctor::examine(linesOf(QString::fromUtf8(contentOf(path))));
    const auto imported = content::importDocx(contentOf(path));
    return imported && imported->corrected ? imported->corrected->changes : QList<Proposal>();
}

int measureUnicode(const QStringList &paths, bool each, QTextStream &out)
{
    int conversions = 0;
    out << "files  converted runs  decomposed  debris  glued  path\n";
    for (const QString &path : paths) {
        std::map<Ailment, int> counts;
        const QStringList files = filesUnder(path, {u"*.md"_s, u"*.utf8.txt"_s, u"*.html"_s, u"*.docx"_s});
        for (const QString &file : files) {
            for (const Proposal &proposal : proposalsFor(file)) {
                ++counts[proposal.ailment];
                if (each)
                    out << "    " << int(proposal.ailment) << ' ' << proposal.before.left(80) << " -> "
                        << proposal.after.left(80) << "  " << file << '\n';
            }
        }
        conversions += counts[Ailment::LegacyEncoding];
        out << QString::number(files.size()).leftJustified(7)
            << QString::number(counts[Ailment::LegacyEncoding]).leftJustified(16)
            << QString::number(counts[Ailment::Decomposed]).leftJustified(12)
            << QString::number(counts[Ailment::Debris]).leftJustified(8)
            << QString::number(counts[Ailment::GluedWords]).leftJustified(7) << path << '\n';
    }
    return conversions == 0 ? 0 : 1;
}

/// For a look at one file.
int show(const QString &path, QTextStream &out)
{
    const auto imported = content::importDocx(contentOf(path));
    if (!imported) {
        out << imported.error().reason << '\n';
        return 1;
    }
    out << content::toPlainText(content::completeText(content::takeCorrections(*imported)));
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    QGuiApplication application(argc, argv);
    QTextStream out(stdout);
    QStringList arguments = application.arguments().sliced(1);
    const bool each = arguments.removeAll(u"--each"_s) > 0;
    const QString command = arguments.isEmpty() ? QString() : arguments.takeFirst();
    if (command == "--unicode"_L1)
        return measureUnicode(arguments, each, out);
    if (command == "--show"_L1 && arguments.size() == 1)
        return show(arguments.first(), out);
    if ((command != "--pairs"_L1 || arguments.size() != 1) && (command != "--documents"_L1 || arguments.size() != 2)) {
        out << "oracle_doctor [--each] --pairs FOLDER | --documents FOLDER TRUTH | --unicode PATH… | --show FILE\n";
        return 2;
    }
    printHeader(out);
    if (command == "--pairs"_L1)
        measurePairs(arguments.first(), each, out);
    else
        measureDocuments(arguments.first(), arguments.last(), each, out);
    return 0;
}
