"""Edits a workbook in a LibreOffice of its own. Reads one JSON job from standard input, prints the cells looked at.

Called by editInLibreOffice of libreoffice.ts, where the job's parts are described.
"""
import json
import signal
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue


def properties(**values):
    return tuple(PropertyValue(Name=name, Value=value) for name, value in values.items())


def connect(pipe, process):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext('com.sun.star.bridge.UnoUrlResolver', local)
    for _ in range(900):
        try:
            return resolver.resolve(f'uno:pipe,name={pipe};urp;StarOffice.ComponentContext')
        except Exception:
            if process.poll() is not None:
                sys.exit(f'LibreOffice ended with {process.returncode} before it could be reached')
            time.sleep(0.1)
    sys.exit('LibreOffice could not be reached')


def apply(document, edit):
    sheet = document.Sheets.getByName(edit['sheet'])
    what = edit['do']
    if what == 'insertRows':
        sheet.Rows.insertByIndex(edit['before'] - 1, edit['count'])
    elif what == 'deleteRows':
        sheet.Rows.removeByIndex(edit['from'] - 1, edit['count'])
    elif what == 'set':
        cell = sheet.getCellRangeByName(edit['cell'])
        if isinstance(edit['value'], str):
            cell.String = edit['value']
        else:
            cell.Value = edit['value']
    elif what == 'formula':
        sheet.getCellRangeByName(edit['cell']).Formula = edit['formula']
    elif what == 'copyRow':
        source = sheet.Rows.getByIndex(edit['from'] - 1)
        target = sheet.getCellByPosition(0, edit['to'] - 1)
        sheet.copyRange(target.CellAddress, source.RangeAddress)
    elif what == 'renameSheet':
        sheet.Name = edit['name']
    else:
        sys.exit(f'unknown edit {what}')


def look_at(document, look, parser):
    cell = document.Sheets.getByName(look['sheet']).getCellRangeByName(look['cell'])
    kind = cell.FormulaResultType2 if cell.Formula.startswith('=') else None
    # 1 is a number (com.sun.star.sheet.FormulaResult.VALUE).
    number = cell.Type.value == 'VALUE' or kind == 1
    formula = ''
    if cell.Formula.startswith('='):
        formula = '=' + parser.printFormula(cell.getTokens(), cell.CellAddress).lstrip('=')
    return {'text': cell.String, 'value': cell.Value if number else None, 'formula': formula, 'error': cell.getError()}


def main():
    job = json.load(sys.stdin)
    process = subprocess.Popen(
        [job['office'], f"-env:UserInstallation={job['profile']}", '--headless', '--norestore', '--nologo', '--nodefault',
         '--nolockcheck', f"--accept=pipe,name={job['pipe']};urp;"],
        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        context = connect(job['pipe'], process)
        desktop = context.ServiceManager.createInstanceWithContext('com.sun.star.frame.Desktop', context)
        document = desktop.loadComponentFromURL(job['open'], '_blank', 0, properties(Hidden=True))
        if document is None:
            sys.exit(f"LibreOffice could not read {job['open']}")
        for edit in job['edits']:
            apply(document, edit)
        document.calculateAll()
        parser = document.createInstance('com.sun.star.sheet.FormulaParser')
        # Excel's own notation and English function names.
        parser.FormulaConvention = uno.getConstantByName('com.sun.star.sheet.AddressConvention.XL_OOX')
        parser.CompileEnglish = True
        seen = [look_at(document, look, parser) for look in job['look']]
        if job['saveAs']:
            document.storeToURL(job['saveAs'], properties(FilterName='Calc MS Excel 2007 XML'))
        document.close(True)
        try:
            desktop.terminate()
        except Exception:
            pass  # The connection breaks while it answers.
        print(json.dumps(seen))
        process.wait(timeout=30)
    except subprocess.TimeoutExpired:
        pass
    finally:
        # The launcher's child does the work; the caller made this whole group one to be killed together.
        if process.poll() is None:
            process.send_signal(signal.SIGTERM)


main()
